import { z } from "zod"
import { EventFull, Evidence } from "./shapes.ts"
import { Status } from "./statuses/index.ts"

/**
 * What the sentences of one event do not agree about. `status`: whether or how certainly it happened between `actors`, or at all when
 * there are none; `actor`: whether these took part; `date`, `outcome` and `number`: what two sentences say and cannot both be right about.
 * Each side has the sentences of one status, the most certain first, or of those who say the same: `says` is EDTF, the words of an
 * outcome, or a number such as `370 dead`, `371.. dead` (at least), `300..370 dead`. `contested`: one side denies it. `relations` are the
 * lines that it is about.
 */
const Dispute = z.object({
  about: z.enum(["status", "actor", "date", "outcome", "number"]),
  actors: z.array(z.string()),
  relations: z.array(z.string()),
  contested: z.boolean(),
  sides: z.array(z.object({ status: Status, says: z.string().nullable(), evidence: z.array(Evidence) })),
})

/** An event whose sentences disagree. */
export const Contradiction = z.object({
  event: EventFull.omit({ participants: true, places: true, excluded: true, evidence: true, relations: true }),
  disputes: z.array(Dispute),
})
export type Contradiction = z.infer<typeof Contradiction>
