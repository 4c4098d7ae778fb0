import { z } from "zod"
import { Problem } from "../problems.ts"

const Place = z.tuple([z.string().max(800), z.number().int().min(0)])

/** Where a list goes on: behind which id, and how many rows there are in all, so that they are counted once. */
export interface Place {
  after: string
  total: number
}

export function writeCursor({ after, total }: Place): string {
  return Buffer.from(JSON.stringify([after, total])).toString("base64url")
}

/** Reads what writeCursor wrote; anything else is an invalid request. */
export function readCursor(cursor: string): Place {
  try {
    const [after, total] = Place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()))
    return { after, total }
  } catch (cause) {
    const message = "is no cursor; take it from `next` of the answer before"
    throw new Problem("invalid-request", `The parameter cursor ${message}.`, { errors: [{ path: "cursor", message }], cause })
  }
}
