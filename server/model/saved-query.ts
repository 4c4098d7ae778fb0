import { z } from "zod"

/** Where the values of a parameter are suggested from, or what the cell of a column is the id of. */
export const FROM = ["actor", "article", "outlet", "country", "family", "status", "kind", "event", "evidence", "relation"] as const

const described = {
  name: z.string(),
  /** As in the headers of query files: `text`, `integer or null`, `list of text`. */
  type: z.string(),
  from: z.enum(FROM).nullable(),
  words: z.string(),
  wordsDe: z.string(),
}

/** A query for analysts that lies in `cypher/analyse`, with all that a form for it needs. */
export const SavedQuery = z.object({
  name: z.string(),
  sentence: z.string(),
  sentenceDe: z.string(),
  /** What it reads as a whole, so that it takes long in a large store and has the most time; null when it finds what it needs. */
  reads: z.object({ words: z.string(), wordsDe: z.string() }).nullable(),
  params: z.array(z.object({ ...described, default: z.json() })),
  columns: z.array(z.object(described)),
  statement: z.string(),
})
export type SavedQuery = z.infer<typeof SavedQuery>
