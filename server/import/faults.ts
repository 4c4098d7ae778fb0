import type { z } from "zod"
import type { Fault } from "../problems.ts"

/** So many faults are told; the rest is counted. */
export const FAULT_LIMIT = 100

type Path = readonly PropertyKey[]

/** A JSON path as people write it: `events[3].evidence[0].quote`. */
export function pathText(path: Path): string {
  return path
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`
      const name = String(key)
      if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(name)) return `[${JSON.stringify(name)}]`
      return index === 0 ? name : `.${name}`
    })
    .join("")
}

/** Collects faults. A message is made only when it will be told, because finding out what to do can cost a search. */
export class Faults {
  readonly #told: Fault[] = []
  #count = 0

  add(path: Path, message: () => string): void {
    this.#count += 1
    if (this.#told.length < FAULT_LIMIT) this.#told.push({ path: pathText(path), message: message() })
  }

  get any(): boolean {
    return this.#count > 0
  }

  list(): Fault[] {
    const untold = this.#count - this.#told.length
    return untold > 0 ? [...this.#told, { path: "", message: `and ${untold} more; mend these first` }] : this.#told
  }
}

/** Adds what zod found, in words that say what to do. */
export function addIssues(faults: Faults, error: z.ZodError, at: Path = []): void {
  for (const issue of error.issues) {
    const path = [...at, ...issue.path]
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) faults.add([...path, key], () => "is no field here; take it out, or look for a typing error")
    } else if (issue.code === "invalid_type") {
      const missing = issue.message.endsWith("received undefined")
      faults.add(path, () => (missing ? `is missing; write a ${issue.expected}` : issue.message))
    } else if (issue.code === "invalid_value") {
      faults.add(
        path,
        () => `takes ${issue.values.length > 1 ? "one of " : ""}${issue.values.map((value) => JSON.stringify(value)).join(", ")}`,
      )
    } else {
      faults.add(path, () => issue.message)
    }
  }
}
