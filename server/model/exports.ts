import { z } from "zod"
import { Id, JoinedId } from "./ids.ts"
import { Actor, Relation } from "./shapes.ts"

/** What the filtered graph can be taken away as. `server/api/exports` has a writer for each. */
export const EXPORT_FORMATS = [
  { id: "gexf", media: "application/gexf+xml" },
  { id: "graphml", media: "application/graphml+xml" },
  { id: "json", media: "application/json" },
  { id: "csv", media: "text/csv" },
] as const

export const ExportFormat = z.enum(EXPORT_FORMATS.map((format) => format.id))
export type ExportFormat = z.infer<typeof ExportFormat>

/** What a table holds: it has one kind of rows. */
export const ExportRows = z.enum(["actors", "relations"])
export type ExportRows = z.infer<typeof ExportRows>

/** Relations that somebody picked, as a file, with actors that have none of them. `query` is what the file says it was asked for. */
export const ExportPick = z.strictObject({
  format: ExportFormat,
  rows: ExportRows.optional(),
  relations: z.array(JoinedId).max(100_000),
  actors: z.array(Id).max(100_000).default([]),
  query: z.string().max(8000).default(""),
})

/** The JSON file: what was asked for, everybody in the picture, and the relations between them. */
export const Exported = z.object({ query: z.string(), actors: z.array(Actor), relations: z.array(Relation) })
export type Exported = z.infer<typeof Exported>
