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
/** A part of the picture, in layout units. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Reads `left,top,right,bottom`; null when that is no box. */
export function parseBox(text: string): Box | null {
  const sides = text.split(",").map((part) => (/^\s*-?\d/.test(part) ? Number(part) : Number.NaN))
  if (sides.length !== 4 || !sides.every((side) => Number.isFinite(side))) return null
  const [left, top, right, bottom] = sides as [number, number, number, number]
  return left <= right && top <= bottom ? { left, top, right, bottom } : null
}

export const BoxText = z
  .string()
  .max(200)
  .refine((text) => parseBox(text) !== null, {
    message: "is no box: left, top, right and bottom as numbers with commas, such as -100,-80,250,160",
  })

export const Filters = z.strictObject(filterShape)
export type Filters = z.infer<typeof Filters>
