import { z } from "zod"
import { denied } from "./denied.ts"
import { hoped } from "./hoped.ts"
import { occurred } from "./occurred.ts"
import { ongoing } from "./ongoing.ts"
import { planned } from "./planned.ts"
import { threatened } from "./threatened.ts"

/** Every status, from the most certain to the most cautious. */
export const STATUSES = [occurred, ongoing, planned, hoped, threatened, denied] as const

export const Status = z.enum(STATUSES.map((status) => status.id))
export type Status = z.infer<typeof Status>

/** The words of a status by its id. */
export const statusById = Object.fromEntries(STATUSES.map((status) => [status.id, status])) as {
  [id in Status]: Extract<(typeof STATUSES)[number], { id: id }>
}

/** The most cautious of several statuses: what a line may claim at most. */
export function mostCautious(statuses: readonly Status[]): Status {
  const order = STATUSES.map((status) => status.id as Status)
  const last = Math.max(...statuses.map((status) => order.indexOf(status)))
  const found = order[last]
  if (!found) throw new RangeError("mostCautious needs at least one status")
  return found
}
