import type { Response } from "express"
import type { Log } from "../log.ts"
import { Problem } from "../problems.ts"
import type { Piece, Value } from "../store/store.ts"
import type { Form, Format, Pieces } from "./handler.ts"
import { MEDIA, TAGGED } from "./media.ts"
import { idOf, problemBody, toProblem } from "./problem.ts"
import { cell, csvHeader } from "./rows.ts"
import { written } from "./written.ts"

/** A compressed line that waits for others longer than this is sent. */
const FLUSH_MS = 100

/** Sends an answer to a statement; what fails before the first line is thrown, and is a plain problem. */
export async function sendPieces(response: Response, format: Format, form: Form, { store, pieces }: Pieces, log: Log): Promise<void> {
  response.set("Content-Type", form === "tagged" && format === "json" ? TAGGED : `${MEDIA[format]}; charset=utf-8`)
  if (format === "ndjson") return sendLines(response, pieces, log)
  // JSON and CSV have no place for what goes wrong or is cut off after the first row: they are sent when all is known.
  const text = format === "csv" ? await csvOf(response, pieces) : await jsonOf(store, pieces)
  if (!response.destroyed) response.status(200).send(text)
}

async function jsonOf(store: Pieces["store"], pieces: AsyncIterable<Piece>): Promise<string> {
  let columns = "[]"
  const rows: string[] = []
  for await (const piece of pieces) {
    if ("columns" in piece) columns = JSON.stringify(piece.columns)
    else if ("rows" in piece) rows.push(JSON.stringify(piece.rows).slice(1, -1))
    else return `{"columns":${columns},"rows":[${rows.join()}],${JSON.stringify({ ...piece, store }).slice(1)}`
  }
  throw new Problem("internal", "The store ended an answer without saying so.")
}

async function csvOf(response: Response, pieces: AsyncIterable<Piece>): Promise<string> {
  let columns: string[] = []
  const lines: string[] = []
  for await (const piece of pieces) {
    if ("columns" in piece) {
      ;({ columns } = piece)
      lines.push(csvHeader(columns.map(cell)))
    } else if ("rows" in piece) for (const row of piece.rows) lines.push(`${row.map((value, at) => scalar(value, columns[at])).join()}\r\n`)
    else if (piece.truncated) response.set("X-Truncated", piece.truncated)
  }
  return lines.join("")
}

function scalar(value: Value, column = ""): string {
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return cell(value.join(" | "))
  if (typeof value !== "object" || value === null) return cell(value)
  const detail = `The column ${JSON.stringify(column)} holds more than one value a cell, which CSV cannot say. Return its properties, or ask for JSON.`
  throw new Problem("not-acceptable", detail)
}

async function sendLines(response: Response, pieces: AsyncIterable<Piece>, log: Log): Promise<void> {
  let sent = 0
  let flushed = 0
  try {
    for await (const piece of pieces) {
      if ("rows" in piece) sent += piece.rows.length
      if (!(await written(response, linesOf(piece, sent)))) return
      if ("rows" in piece && performance.now() - flushed > FLUSH_MS) {
        ;(response as Response & { flush?: () => void }).flush?.()
        flushed = performance.now()
      }
    }
    response.end()
  } catch (error) {
    if (response.destroyed) return
    if (!response.headersSent) throw error
    const problem = toProblem(error)
    const say = problem.status >= 500 ? "warn" : "debug"
    log[say]({ requestId: idOf(response), code: problem.code, err: problem.cause }, "rows broke off")
    response.end(`${JSON.stringify({ complete: false, problem: problemBody(problem, idOf(response)) })}\n`)
  }
}

function linesOf(piece: Piece, sent: number): string {
  if ("columns" in piece) return `${JSON.stringify(piece)}\n`
  if (!("rows" in piece)) return `${JSON.stringify({ complete: true, rows: sent, ...piece })}\n`
  let text = ""
  for (const row of piece.rows) text += `{"row":${JSON.stringify(row)}}\n`
  return text
}
