import type { Props } from "../../store/ties.ts"
import { Table } from "./table.ts"

/** A node by its label and its id: ids are told apart by the label. */
type End = readonly [label: string, id: string]

/** Nodes and relationships as files of the import tool. */
export class Graph {
  readonly nodes = new Map<string, Table>()
  /** By label and type: `Actor.TIE`. */
  readonly relationships = new Map<string, Table>()
  private readonly folder: string
  private readonly delimiter: string

  constructor(folder: string, delimiter: string) {
    this.folder = folder
    this.delimiter = delimiter
  }

  /** Adds a node; `more` are labels besides the one of its kind. */
  node(label: string, { id, ...props }: Props & { id: string }, more: readonly string[] = []): void {
    this.table(this.nodes, label).add({ [`id:ID(${label})`]: id, ":LABEL": [label, ...more].join(this.delimiter) }, props)
  }

  relationship([from, source]: End, type: string, [to, target]: End, props: Props = {}): void {
    this.table(this.relationships, `${from}.${type}`).add({ [`:START_ID(${from})`]: source, [`:END_ID(${to})`]: target }, props)
  }

  /** Lists that are empty somewhere: `Actor.aliases` of nodes, `Actor.MENTIONED_IN.starts` of relationships by what they begin at. */
  empty(): string[] {
    return [...this.nodes, ...this.relationships].flatMap(([kind, { empty }]) => [...empty].map((name) => `${kind}.${name}`)).toSorted()
  }

  /** Writes what still waits. */
  end(): void {
    for (const table of [...this.nodes.values(), ...this.relationships.values()]) table.end()
  }

  private table(tables: Map<string, Table>, kind: string): Table {
    const table = tables.get(kind) ?? new Table(this.folder, kind.toLowerCase().replaceAll(/[._]/g, "-"), this.delimiter)
    tables.set(kind, table)
    return table
  }
}
