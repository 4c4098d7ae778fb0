import type { Response } from "express"

/** Who waits for a response, by response: one pair of listeners each, since compression takes none off again. */
const waiting = new WeakMap<Response, { wake(): void }>()

/** Writes, and waits while the reader is slower; false when the reader has gone. */
export async function written(response: Response, text: string): Promise<boolean> {
  if (response.destroyed) return false
  if (!response.write(text)) await new Promise<void>((resolve) => (waiterOf(response).wake = resolve))
  return !response.destroyed
}

function waiterOf(response: Response): { wake(): void } {
  const known = waiting.get(response)
  if (known) return known
  const waiter = { wake() {} }
  const wake = () => waiter.wake()
  response.on("drain", wake).on("close", wake)
  waiting.set(response, waiter)
  return waiter
}
