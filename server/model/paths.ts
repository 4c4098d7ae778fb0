import { z } from "zod"
import { Relation } from "./shapes.ts"

/** Relations of one step that a path brings along; `steps` says how many there are. */
export const RELATIONS_A_STEP = 100

/**
 * Paths between two actors along relations in either direction, no actor twice: the shortest first, of the same length the one whose
 * steps carry more relations. `relations` are those of the steps in their order, each step's by time. `truncated`: there are more.
 */
export const Paths = z.object({
  items: z.array(
    z.object({
      length: z.number().int().min(1),
      actors: z.array(z.string()),
      steps: z.array(z.object({ source: z.string(), target: z.string(), relations: z.number().int().min(1) })),
      relations: z.array(Relation),
    }),
  ),
  truncated: z.boolean(),
})
export type Paths = z.infer<typeof Paths>
