import { z } from "zod"
import * as model from "../model/index.ts"

/** One route: what the server mounts, the documentation shows and the client calls. */
export interface Route {
  method: "get" | "post" | "put" | "delete"
  /** Express path: `/api/actors/:id`. */
  path: string
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** The handler proves the body itself, because its shape is the least of it; `body` then only describes it. */
  proven?: true
  /** The body is a file, given to the handler as it comes. */
  upload?: true
  /** Also as server-sent events, one a change, until there is nothing more to tell. */
  follows?: true
  /** Largest body in bytes; 1 MB when absent. */
  bodyLimit?: number
  /** Formats besides JSON; rows are of `row`, columns are the subgraph of the answer. */
  formats?: readonly ("ndjson" | "csv" | "columns")[]
  row?: z.ZodType
  /** The answer is a file to be kept, of one of these types. */
  media?: readonly string[]
  /** Values also come with their types, as Neo4j's Query API writes them. */
  tagged?: true
  /** Answers by HTTP status. */
  answers: Record<number, z.ZodType>
}

export const byId = z.strictObject({ id: model.JoinedId })

/** A page of a list. */
export function list<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.number().int().min(0), next: z.string().nullable() })
}
