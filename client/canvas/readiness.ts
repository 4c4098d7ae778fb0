/** The first picture waits so long for type and flags, in milliseconds, then shows without. */
const PATIENCE = 1200

/** Starts when all parts are there; when that takes long, without them, and once more with them. */
export function whenReady(parts: readonly Promise<unknown>[], start: () => void): void {
  const ready = Promise.all(parts)
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE))
  void Promise.race([ready, late]).then(start, start)
  void ready.then(start, () => undefined)
}
