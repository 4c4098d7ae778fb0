import { ProblemError } from "../api.ts"

const AT_ONCE = 6

/** Loads many things, a few at a time; what does not exist is left out. */
export async function loadEach<T>(ids: readonly string[], load: (id: string) => Promise<T>): Promise<T[]> {
  const found = new Map<string, T>()
  const waiting = [...ids]
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        found.set(id, await load(id))
      } catch (error) {
        const unknown = error instanceof ProblemError && (error.code === "not-found" || error.code === "invalid-request")
        if (!unknown) throw error
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return ids.flatMap((id) => found.get(id) ?? [])
}
