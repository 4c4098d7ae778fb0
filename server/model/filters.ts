import { z } from "zod"
import { Edtf } from "./dates.ts"
import { Family } from "./families/index.ts"
import { Id } from "./ids.ts"
import { Kind } from "./kinds/index.ts"
import { Status } from "./statuses/index.ts"

/** Several values: repeated or with commas. */
export function several<T extends z.ZodType<string>>(one: T) {
  return z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat().flatMap((text) => (typeof text === "string" ? text.split(",") : [text]))),
      z.array(one).max(200),
    )
    .default([])
}

/** The filters that have the same names everywhere. An empty list lets everything through. */
export const filterShape = {
  family: several(Family),
  status: several(Status),
  kind: several(Kind),
  country: several(z.string().regex(/^[A-Z]{3}$/, "is no ISO alpha-3 code such as RUS")),
  actor: several(Id),
  article: several(Id),
  saidBy: several(Id),
  from: Edtf.optional(),
  to: Edtf.optional(),
  dates: z.enum(["possible", "certain"]).default("possible"),
  q: z.string().trim().min(1).max(200).optional(),
}
export const Filters = z.strictObject(filterShape)
export type Filters = z.infer<typeof Filters>
