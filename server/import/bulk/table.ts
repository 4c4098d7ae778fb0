import { appendFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Value } from "../../store/store.ts"
import type { Props } from "../../store/ties.ts"

/** What waits for the disk, a file; in characters. */
const WAITING = 1 << 14

/** A file of lines that have the same columns, and what the tool has to know of it. */
interface Sheet {
  header: string
  data: string
  waiting: string
  /** A value goes over several lines. */
  multiline: boolean
}

/** Columns that are no properties, by what the tool calls them: `:START_ID(Actor)`. */
type Ends = Record<`${string}:${string}`, string>

/**
 * Nodes or relationships as files of the import tool. A column has one type there and a value may be absent, or a whole number here
 * and a fraction there: lines of the same properties with the same types share a file, each with a header of its own.
 */
export class Table {
  readonly name: string
  readonly sheets = new Map<string, Sheet>()
  /** Lists that were empty somewhere: the tool has no way to say so and leaves them out. */
  readonly empty = new Set<string>()
  private readonly folder: string
  private readonly delimiter: string

  constructor(folder: string, name: string, delimiter: string) {
    this.folder = folder
    this.name = name
    this.delimiter = delimiter
  }

  /** Adds a node or a relationship; `ends` come first. */
  add(ends: Ends, props: Props): void {
    let columns = Object.keys(ends).join(",")
    let line = Object.values(ends).map(quoted).join(",")
    for (const [name, value] of Object.entries(props)) {
      if (value === null || value === undefined) continue
      if (Array.isArray(value) && value.length === 0) {
        this.empty.add(name)
        continue
      }
      columns += `,${name}:${typeOf(value)}`
      line += `,${this.written(value)}`
    }
    const sheet = this.sheets.get(columns) ?? this.begin(columns)
    sheet.waiting += `${line}\n`
    sheet.multiline ||= /[\n\r]/.test(line)
    if (sheet.waiting.length > WAITING) this.flush(sheet)
  }

  /** Writes what still waits. */
  end(): void {
    for (const sheet of this.sheets.values()) this.flush(sheet)
  }

  private begin(columns: string): Sheet {
    const file = `${this.name}-${this.sheets.size + 1}`
    const sheet = { header: `${file}.header.csv`, data: `${file}.csv`, waiting: "", multiline: false }
    writeFileSync(join(this.folder, sheet.header), `${columns}\n`)
    this.sheets.set(columns, sheet)
    return sheet
  }

  private flush(sheet: Sheet): void {
    const lines = sheet.waiting
    sheet.waiting = ""
    appendFileSync(join(this.folder, sheet.data), lines)
  }

  private written(value: Value): string {
    if (typeof value === "string") return quoted(value)
    return Array.isArray(value) ? quoted(value.join(this.delimiter)) : String(value)
  }
}

const quoted = (text: string) => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`

/** The type by which a value comes out as it does when it is written online, where whole numbers are integers. */
function typeOf(value: Value): string {
  if (Array.isArray(value)) {
    const types = new Set(value.map(typeOf))
    return `${types.size === 1 ? [...types][0] : "double"}[]`
  }
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double"
  return typeof value as "string" | "boolean"
}
