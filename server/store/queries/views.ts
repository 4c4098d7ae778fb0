import { z } from "zod"
import { defineQuery } from "../query.ts"

const nothing = z.strictObject({})
const Texts = z.array(z.string())

/** Every query over saved views. */
export const views = {
  list: defineQuery({ name: "views/list", params: nothing, row: z.object({ views: Texts }) }),
  keep: defineQuery({ name: "views/keep", params: z.strictObject({ views: Texts }), row: z.object({}) }),
}
