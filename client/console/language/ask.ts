import type { Kind, Reply, Talk } from "./protocol.ts"

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, (answer: unknown) => void>()
let released = () => {}

/** Resolves when the language support has been told the words of the graph, or that there are none. */
export const told = new Promise<void>((resolve) => (released = resolve))

function theWorker(): Worker {
  if (worker) return worker
  worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  })
  return worker
}

/** Asks the language support, which thinks in a worker: it weighs more than the rest of the page. Null when it has no answer. */
export function ask<K extends Kind>(kind: K, question: Talk[K]["ask"]): Promise<Talk[K]["answer"] | null> {
  const id = ++last
  return new Promise((resolve) => {
    waiting.set(id, (answer) => {
      resolve(answer as Talk[K]["answer"] | null)
      if (kind === "know") released()
    })
    // A worker has no origin to aim at.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    theWorker().postMessage({ id, kind, ...question })
  })
}
