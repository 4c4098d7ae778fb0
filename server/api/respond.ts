import { createHash, randomUUID } from "node:crypto"
import { once } from "node:events"
import type { Request, Response } from "express"
import type { Log } from "../log.ts"
import { Problem } from "../problems.ts"
import type { Route } from "./contract.ts"
import type { Format, Rows } from "./handler.ts"
import { idOf, problemBody, sendProblem, toProblem } from "./problem.ts"
import { csvHeader, csvLine } from "./rows.ts"

const MEDIA: Record<Format, string> = { json: "application/json", ndjson: "application/x-ndjson", csv: "text/csv" }
/** New with each start, because the same counter over another store or another release is another answer. */
const SINCE = randomUUID()

/** The format a caller wants: `?format=` before Accept. */
export function formatOf(request: Request, route: Route, asked: unknown): Format {
  if (typeof asked === "string") return asked as Format
  const formats: Format[] = ["json", ...(route.formats ?? [])]
  const accepted = request.accepts(formats.map((format) => MEDIA[format]))
  const format = formats.find((one) => MEDIA[one] === accepted)
  if (format) return format
  throw new Problem("not-acceptable", `This answer comes as ${formats.map((one) => MEDIA[one]).join(", ")}.`)
}

/** Marks an answer with the state it was read from; true when the caller has that answer already. */
export function unchanged(request: Request, response: Response, generation: string, format: Format): boolean {
  const digest = createHash("sha256").update(`${SINCE} ${generation} ${format} ${request.originalUrl}`).digest("base64url").slice(0, 22)
  const tag = `W/"${digest}"`
  response.set({ ETag: tag, "Cache-Control": "private, no-cache", Vary: "Accept" })
  const known = request.headers["if-none-match"]
  if (known === undefined) return false
  return known.trim() === "*" || known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag.slice(2))
}

export function sendJson(response: Response, status: number, body: unknown): void {
  response.status(status).type("application/json")
  response.send(JSON.stringify(body))
}

/** Streams rows. A fault in between closes NDJSON with its problem, and breaks off CSV, which has no place to say so. */
export async function sendRows(request: Request, response: Response, format: "ndjson" | "csv", rows: Rows, log: Log): Promise<void> {
  response.status(200).set("Content-Type", `${MEDIA[format]}; charset=utf-8`)
  if (request.method === "HEAD") {
    response.end()
    return
  }
  const line =
    format === "csv" ? (row: Record<string, unknown>) => csvLine(rows.columns, row) : (row: unknown) => `${JSON.stringify(row)}\n`
  let sent = 0
  try {
    // The header goes out with the first rows, so that a store that does not answer at all is still a plain problem.
    let head = format === "csv" ? csvHeader(rows.columns) : ""
    for await (const batch of rows.batches) {
      let text = head
      for (const row of batch) text += line(row)
      head = ""
      sent += batch.length
      if (!response.write(text)) await Promise.race([once(response, "drain"), once(response, "close")])
      if (response.destroyed) return
    }
    response.end(head + (format === "ndjson" ? `${JSON.stringify({ complete: true, rows: sent })}\n` : ""))
  } catch (error) {
    if (response.destroyed) return
    if (format === "csv" || !response.headersSent) {
      sendProblem(error, response, log)
      return
    }
    const problem = toProblem(error)
    log.warn({ requestId: idOf(response), code: problem.code, err: problem.cause }, "rows broke off")
    response.end(`${JSON.stringify({ complete: false, problem: problemBody(problem, idOf(response)) })}\n`)
  }
}
