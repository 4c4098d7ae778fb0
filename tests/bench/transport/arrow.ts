import { Float64, Int32, Table, tableFromIPC, tableToIPC, Uint32, Utf8, vectorFromArray, type Vector } from "apache-arrow"
import { columnsOf, type Subgraph } from "../../../server/model/index.ts"

type Columns = Record<string, unknown[] | undefined>

/** The same columns as Arrow tables: a head as JSON, then actors, ties and lines, each after its length in bytes. */
export function toArrow(graph: Subgraph): Uint8Array {
  const [head, { actors }, { ties }] = [...columnsOf(graph, graph.ties.length + graph.actors.length)] as [
    object,
    { actors: Columns },
    { ties: Columns & { lines: Columns } },
  ]
  const { lines, ...own } = ties
  const parts = [new TextEncoder().encode(JSON.stringify(head)), ...[actors, own, lines].map((columns) => tableToIPC(tableOf(columns)))]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0))
  let at = 0
  for (const part of parts) {
    new DataView(bytes.buffer).setUint32(at, part.length)
    bytes.set(part, at + 4)
    at += 4 + part.length
  }
  return bytes
}

function tableOf(columns: Columns): Table {
  const vectors = Object.entries(columns).flatMap(([name, values]) => (values ? [[name, vectorOf(values)] as const] : []))
  return new Table(Object.fromEntries(vectors))
}

function vectorOf(values: unknown[]): Vector {
  if (values.some((value) => typeof value === "string")) return vectorFromArray(values, new Utf8())
  const numbers = values as (number | null)[]
  if (numbers.some((value) => value !== null && !Number.isInteger(value))) return vectorFromArray(numbers, new Float64())
  return vectorFromArray(numbers, numbers.some((value) => value !== null && value < 0) ? new Int32() : new Uint32())
}

/** The lines that our own reader takes, out of Arrow. */
export function fromArrow(bytes: Uint8Array): object[] {
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)
    parts.push(bytes.slice(at + 4, at + 4 + length))
    at += 4 + length
  }
  const [head, ...tables] = parts as [Uint8Array, ...Uint8Array[]]
  const [actors, ties, lines] = tables.map((part) => columnsIn(tableFromIPC(part)))
  return [JSON.parse(new TextDecoder().decode(head)) as object, { actors }, { ties: { ...ties, lines } }]
}

function columnsIn(table: Table): Columns {
  return Object.fromEntries(
    table.schema.fields.map(({ name }) => {
      const vector = table.getChild(name)!
      // A typed array stands for a list where nothing is null; where something is it would be read as 0.
      const plain = vector.nullCount === 0 && !(vector.type instanceof Utf8)
      return [name, plain ? (vector.toArray() as unknown[]) : [...vector]]
    }),
  )
}
