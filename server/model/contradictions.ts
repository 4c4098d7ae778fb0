import { z } from "zod"
import { EventFull, Evidence } from "./shapes.ts"
import { Status } from "./statuses/index.ts"

/**
 * What the sentences of one event do not agree about. `status`: whether or how certainly it happened between `actors`, or at all when
 * there are none; `actor`: whether these took part. Each side has the sentences of one status, the most certain first; `contested`:
 * one side denies it. `relations` are the lines that it is about.
 */
const Dispute = z.object({
  about: z.enum(["status", "actor"]),
  actors: z.array(z.string()),
  relations: z.array(z.string()),
  contested: z.boolean(),
  sides: z.array(z.object({ status: Status, evidence: z.array(Evidence) })),
})

/** An event whose sentences disagree. Dates, outcomes and numbers are the event's own: no sentence has one that could differ. */
export const Contradiction = z.object({
  event: EventFull.omit({ participants: true, places: true, excluded: true, evidence: true, relations: true }),
  disputes: z.array(Dispute),
})
export type Contradiction = z.infer<typeof Contradiction>
