import { createHash, randomUUID } from "node:crypto"
import type { Request, Response } from "express"
import type { Log } from "../log.ts"
import { Problem } from "../problems.ts"
import type { Route } from "./contract.ts"
import type { File, Form, Format, Rows } from "./handler.ts"
import { MEDIA, TAGGED } from "./media.ts"
import { idOf, problemBody, sendProblem, toProblem } from "./problem.ts"
import { csvHeader, csvLine } from "./rows.ts"
import { written } from "./written.ts"

/** New with each start, because the same counter over another store or another release is another answer. */
const SINCE = randomUUID()

/** The format a caller wants: `?format=` before Accept. */
export function formatOf(request: Request, route: Route, asked: unknown): Format {
  if (typeof asked === "string") return asked as Format
  const formats: Format[] = ["json", ...(route.formats ?? [])]
  if (formOf(request, route) === "tagged") return "json"
  const accepted = request.accepts(formats.map((format) => MEDIA[format]))
  const format = formats.find((one) => MEDIA[one] === accepted)
  if (format) return format
  throw new Problem("not-acceptable", `This answer comes as ${formats.map((one) => MEDIA[one]).join(", ")}.`)
}

/** Whether a caller wants every value with its type, on a route that can say so. */
export function formOf(request: Request, route: Route): Form {
  if (!route.tagged) return "plain"
  const plain = ["json", ...(route.formats ?? [])].map((format) => MEDIA[format as Format])
  return request.accepts([...plain, TAGGED]) === TAGGED ? "tagged" : "plain"
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

/** Elements of a list that are written at once; a longer one goes out in parts, so that its reader has work while we have. */
const PART = 2000

export async function sendJson(response: Response, status: number, body: unknown): Promise<void> {
  response.status(status).type("application/json")
  if (!isLong(body) || response.req.method === "HEAD") {
    response.send(JSON.stringify(body))
    return
  }
  for (const part of partsOf(body)) {
    if (!(await written(response, part))) return
  }
  response.end()
}

function isLong(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null && Object.values(body).some((value) => Array.isArray(value) && value.length > PART)
}

/** The JSON text of an object, its long lists in parts. */
function* partsOf(body: Record<string, unknown>): Generator<string> {
  let text = "{"
  let between = ""
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue
    text += `${between}${JSON.stringify(name)}:`
    between = ","
    if (!Array.isArray(value) || value.length <= PART) {
      text += JSON.stringify(value)
      continue
    }
    text += "["
    for (let at = 0; at < value.length; at += PART) {
      yield text + JSON.stringify(value.slice(at, at + PART)).slice(1, -1)
      text = at + PART < value.length ? "," : "]"
    }
  }
  yield `${text}}`
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
      if (!(await written(response, text))) return
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

/** Streams a file to be kept. A fault before its first part is a plain problem; one in between breaks the connection off. */
export async function sendFile(request: Request, response: Response, { name, media, parts }: File, log: Log): Promise<void> {
  const head = () => response.status(200).attachment(name).set("Content-Type", `${media}; charset=utf-8`)
  if (request.method === "HEAD") {
    head().end()
    return
  }
  try {
    for await (const part of parts) {
      if (!response.headersSent) head()
      if (!(await written(response, part))) return
    }
    response.end()
  } catch (error) {
    if (!response.destroyed) sendProblem(error, response, log)
  }
}

/** A sign of life for proxies that close what is silent. */
const SILENCE_MS = 15_000

/** Server-sent events, each a value as JSON; `end` when there is nothing more to tell, so that a browser does not ask again. */
export async function sendEvents(response: Response, values: AsyncIterable<unknown>): Promise<void> {
  response.status(200).set({ "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store, no-transform" })
  response.flushHeaders()
  const alive = setInterval(() => response.write(": still here\n\n"), SILENCE_MS)
  try {
    for await (const value of values) if (!(await written(response, `data: ${JSON.stringify(value)}\n\n`))) return
    response.end("event: end\ndata: {}\n\n")
  } finally {
    clearInterval(alive)
  }
}
