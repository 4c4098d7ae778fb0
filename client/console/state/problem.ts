import type { ProblemError } from "../../api.ts"

/** A place in a statement: line and column from 1, offset from 0. */
export interface Place {
  line: number
  column: number
  offset: number
}

/** What was wrong with a statement, for the page. */
export interface Trouble {
  code: ProblemError["code"]
  /** The words of the server or its database, in English. */
  detail: string
  requestId: string | null
  /** Places in the statement as the reader wrote it. */
  places: { message: string; at: Place | null }[]
  /** What is wrong with a parameter, by its name. */
  fields: Record<string, string>
}

/** A problem of the statement as the reader wrote it, of which `shift` characters were put in front. */
export function troubleOf(problem: ProblemError, shift = 0): Trouble {
  const places: Trouble["places"] = []
  const fields: Record<string, string> = {}
  for (const fault of problem.errors) {
    const { path, message, at } = fault
    const param = /^params[./](.+)$/.exec(path)?.[1]
    if (param) fields[param] = message
    else places.push({ message, at: at ? shifted(at, shift) : null })
  }
  return { code: problem.code, detail: problem.message, requestId: problem.requestId, places, fields }
}

function shifted({ line, column, offset }: Place, by: number): Place {
  return { line, column: line === 1 ? Math.max(1, column - by) : column, offset: Math.max(0, offset - by) }
}
