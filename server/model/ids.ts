import { z } from "zod"

/** Opaque, safe in a URL, the same in both stores. `~` joins ids and is not allowed inside one. */
export const Id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "is no id: letters, digits, dot, underscore and hyphen, starting with a letter or digit")
export type Id = z.infer<typeof Id>

/** Ids of what is derived: a relation of an event between two actors, or a tie between two actors. */
export const JoinedId = z
  .string()
  .min(1)
  .max(700)
  .regex(/^[\p{L}\p{N}._~-]+$/u, "is no id")

export const relationId = (event: string, source: string, target: string): string => `${event}~${source}~${target}`
export const tieId = (source: string, target: string): string => `${source}~${target}`
