import { Problem } from "../../problems.ts"
import { short } from "../cells.ts"
import { checkDossier } from "../check.ts"
import type { DossierFormat, DossierRow } from "./format.ts"

/** A dossier has its text in it; none is longer. In bytes. */
const LINE_LIMIT = 20_000_000
/** So much of a bad line is shown: the file has all of it. */
const SHOWN = 500
const NEWLINE = 10

async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    let rest = Buffer.from(chunk)
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      yield Buffer.concat([...parts, rest.subarray(0, end)])
      rest = rest.subarray(end + 1)
      parts = []
      size = 0
    }
    parts.push(rest)
    size += rest.length
    if (size > LINE_LIMIT)
      throw new Problem(
        "invalid-import",
        `A line is longer than ${LINE_LIMIT} bytes; a dossier is one line of JSON. What came before was kept.`,
      )
  }
  if (size > 0) yield Buffer.concat(parts)
}

const utf8 = new TextDecoder("utf-8", { fatal: true })

function read(line: number, bytes: Buffer): DossierRow {
  const text = short(bytes.toString("utf8"), SHOWN)
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(bytes))
  } catch (error) {
    const detail = error instanceof SyntaxError ? `is no JSON: ${error.message}` : "is not UTF-8"
    return { line, text, reason: "encoding", detail }
  }
  const checked = checkDossier(value)
  if (checked.ok) return { line, text, plan: checked.plan }
  const [first, ...more] = checked.faults
  const detail = `${first!.path}: ${first!.message}${more.length > 0 ? `, and ${more.length} more faults` : ""}`
  return { line, text, reason: "missing", detail }
}

/** Dossiers, each with its text, one a line. */
export const dossiers: DossierFormat = {
  id: "dossiers",
  async *dossiers(input) {
    let line = 0
    for await (const bytes of linesOf(input)) {
      line += 1
      if (bytes.some((byte) => byte > 32)) yield read(line, bytes)
    }
  },
}
