import { z } from "zod"
import { equipment } from "./equipment.ts"
import { forces } from "./forces.ts"
import { group } from "./group.ts"
import { media } from "./media.ts"
import { office } from "./office.ts"
import { organisation } from "./organisation.ts"
import { people } from "./people.ts"
import { person } from "./person.ts"
import { state } from "./state.ts"

/** Every kind of actor, in the order in which legends show them. */
export const KINDS = [person, office, state, organisation, forces, group, media, people, equipment] as const

export const Kind = z.enum(KINDS.map((kind) => kind.id))
export type Kind = z.infer<typeof Kind>

/** The words of a kind by its id. */
export const kindById = Object.fromEntries(KINDS.map((kind) => [kind.id, kind])) as {
  [id in Kind]: Extract<(typeof KINDS)[number], { id: id }>
}
