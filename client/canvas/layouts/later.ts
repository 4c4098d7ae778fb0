import type { Point } from "../geometry.ts"
import type { Drawn } from "../scene.ts"
import { centred, type Placement } from "./layout.ts"
import { isName, networkOf, type Network } from "./network.ts"

export interface ToWorker {
  network: Network
}
export type FromWorker = { type: "progress"; share: number } | { type: "done"; points: Point[] }

/** A placement that is being worked out beside the page. */
export interface Later {
  cancel(): void
}

/** Lays a picture out by forces in a worker that ends by itself; `progress` goes from 0 to 1, and is null when it cannot be done. */
export function layOutLater(drawn: Drawn, progress: (share: number | null) => void, done: (placement: Placement) => void): Later {
  const network = networkOf(drawn)
  const worker = new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" })
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === "progress") return progress(data.share)
    worker.terminate()
    done(centred(new Map(network.ids.flatMap((id, at) => (isName(id) ? [] : [[id, data.points[at]!] as const])))))
  })
  // A worker that cannot start leaves the picture as it stands.
  worker.addEventListener("error", (event) => {
    event.preventDefault()
    worker.terminate()
    progress(null)
  })
  // A worker has no origin that could be named.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage({ network } satisfies ToWorker)
  return { cancel: () => worker.terminate() }
}
