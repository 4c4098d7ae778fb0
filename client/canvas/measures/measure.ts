import type { Measurable, Measured } from "./measures.ts"

export type FromMeasures = { type: "progress"; share: number } | { type: "done"; measured: Measured[] }

/** Measures a picture in a worker; `told` hears how far it is and what came of it, null when it cannot be done. Returns how to cancel. */
export function measure(picture: Measurable, told: (message: FromMeasures | null) => void): () => void {
  const worker = new Worker(new URL("./measures-worker.ts", import.meta.url), { type: "module" })
  worker.addEventListener("message", ({ data }: MessageEvent<FromMeasures>) => {
    if (data.type === "done") worker.terminate()
    told(data)
  })
  worker.addEventListener("error", (event) => {
    event.preventDefault()
    worker.terminate()
    told(null)
  })
  // A worker has no origin that could be named.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(picture)
  return () => worker.terminate()
}
