import { z } from "zod"
import { Edtf } from "./dates.ts"

const Count = z.number().int().min(0).max(1e9)

/** How many, as one sentence has it: "more than 370 dead" has the least 371 and no most. */
export const SaidNumber = z
  .strictObject({
    of: z.string().trim().min(1).max(100).describe("what is counted, in the same words wherever the same is counted: dead"),
    least: Count,
    most: Count.nullable().default(null).describe("null = nobody says how many at most"),
  })
  .refine(({ least, most }) => most === null || most >= least, { message: "is less than least", path: ["most"] })

/** What one sentence says of its event that another may say otherwise; the event itself has what holds for all. */
export const Says = z.strictObject({
  date: Edtf.optional().describe("when, by this sentence alone"),
  outcome: z.string().trim().min(1).max(200).optional().describe("what came of it, in the same words wherever the same is meant"),
  number: SaidNumber.optional(),
})
export type Says = z.infer<typeof Says>
