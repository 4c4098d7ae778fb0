import { z } from "zod"
import { attacked } from "./attacked.ts"
import { informed } from "./informed.ts"
import { negotiated } from "./negotiated.ts"
import { supported } from "./supported.ts"

/** Every family, in the order in which legends and lanes show them. */
export const FAMILIES = [negotiated, supported, attacked, informed] as const

export const Family = z.enum(FAMILIES.map((family) => family.id))
export type Family = z.infer<typeof Family>

/** The words of a family by its id. */
export const familyById = Object.fromEntries(FAMILIES.map((family) => [family.id, family])) as {
  [id in Family]: Extract<(typeof FAMILIES)[number], { id: id }>
}
