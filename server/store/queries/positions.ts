import { z } from "zod"
import { defineQuery } from "../query.ts"

const nothing = z.strictObject({})
const Text = z.string().nullable()

/** Every query that where the actors stand is computed and kept with. */
export const positions = {
  kept: defineQuery({ name: "positions/kept", params: nothing, row: z.object({ of: Text, positions: Text }) }),
  keep: defineQuery({ name: "positions/keep", params: z.strictObject({ of: z.string(), positions: z.string() }), row: z.object({}) }),
  count: defineQuery({ name: "positions/count", params: nothing, row: z.object({ actors: z.number().int() }) }),
  actors: defineQuery({ name: "positions/actors", params: nothing, row: z.object({ id: z.string() }) }),
  ties: defineQuery({ name: "positions/ties", params: nothing, row: z.object({ source: z.string(), target: z.string() }) }),
}
