import { familyById, FAMILIES, type Status } from "../model/index.ts"
import type { Value } from "./store.ts"

/** One relation as far as a tie counts it. */
export interface TiePart {
  source: string
  target: string
  type: string
  status: Status
  goldstein: number | null
  start: string | null
  end: string | null
}

/** What a tie says of all relations between two actors; `goldstein` is their mean, in the order given, so that both stores agree to the last digit. */
export function tieOf(parts: TiePart[]): { [key: string]: Value } {
  const scores = parts.flatMap((part) => (part.goldstein === null ? [] : [part.goldstein]))
  const counts = FAMILIES.map(({ id }) => [id, parts.filter((part) => part.type === familyById[id].type).length])
  return {
    ...Object.fromEntries(counts),
    planned: parts.filter((part) => part.status === "planned").length,
    goldstein: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    first: parts.flatMap((part) => part.start ?? []).toSorted()[0] ?? null,
    last:
      parts
        .flatMap((part) => part.end ?? [])
        .toSorted()
        .at(-1) ?? null,
  }
}
