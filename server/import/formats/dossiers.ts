import { StringDecoder } from "node:string_decoder"
import { Problem } from "../../problems.ts"
import { checkDossier } from "../check.ts"
import type { DossierFormat, DossierRow } from "./format.ts"

/** A dossier has its text in it; none is longer. In characters. */
const LINE_LIMIT = 20_000_000

async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8")
  let rest = ""
  for await (const chunk of input) {
    const lines = (rest + decoder.write(Buffer.from(chunk))).split("\n")
    rest = lines.pop() ?? ""
    if (rest.length > LINE_LIMIT)
      throw new Problem("invalid-import", `A line is longer than ${LINE_LIMIT} characters; a dossier is one line of JSON.`)
    yield* lines
  }
  if (rest) yield rest
}

function read(line: number, text: string): DossierRow {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { line, text, reason: "encoding", detail: `is no JSON: ${(error as Error).message}` }
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
    for await (const text of linesOf(input)) {
      line += 1
      if (text.trim()) yield read(line, text)
    }
  },
}
