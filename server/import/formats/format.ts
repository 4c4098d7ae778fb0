import type { LoadPlan } from "../../store/plan.ts"
import type { CodedEvent, DossierActor, DossierPlace } from "../../model/index.ts"

/** Who is told of as the publisher of a data set, and how it wants to be named. */
export interface DataSet {
  id: string
  title: string
  outlet: { id: string; name: string }
  language: string
  url: string
  /** Shown as the text of the data set: citation and licence, in words. */
  text: string
}

/** An actor of a row by the data set's own id. `spelling` is the name as the row has it. */
export type CodedActor = Pick<DossierActor, "id" | "kind" | "nameDe" | "nameEn" | "country" | "sector"> & {
  spelling: string
  /** Where the data set knows it. */
  wikidata?: string | null
}

/** What one row says: an event with its actors and places, and where the coder read it. Nothing of it is quoted. */
export interface Coded {
  /** The row's own id in the data set: safe in an id of ours. */
  row: string
  event: CodedEvent
  pairs: [source: string, target: string][]
  actors: CodedActor[]
  places: DossierPlace[]
  source: {
    /** Who published what the coder read. */
    publisher: string | null
    /** The day of that publication as an ISO date. */
    published: string | null
    headline: string | null
    /** Whom the publisher had it from, in the data set's words. */
    original: string | null
    url: string | null
    /** The sentence itself, where the data set has it; without one the row is coded. */
    quote?: string | null
  }
}

/** A further report of what another row of the data set says. */
export interface Echo {
  /** The evidence of that row. */
  of: string
  source: Coded["source"]
}

/** Why rows are left out: counted by these words. */
export type Reason = "columns" | "encoding" | "length" | "quote" | "missing" | "number" | "date" | "code"

/**
 * A row that could be read, or why not: `outside` is what it is of that none of the four families is, such as a code, or that it has
 * no second actor. `line` counts from 1; `text` is the row for the file of rejects.
 */
export type Row =
  | { line: number; text: string; coded: Coded }
  | { line: number; text: string; echo: Echo }
  | { line: number; text: string; outside: string }
  | { line: number; text: string; reason: Reason; detail: string }

/** Reads the rows of a data set. Throws a Problem when the input as a whole is something else or broken. */
export interface RowFormat {
  id: string
  dataset: DataSet
  rows(input: AsyncIterable<Uint8Array>): AsyncIterable<Row>
}

/** A dossier that could be read, or why not. */
export type DossierRow = { line: number; text: string; plan: LoadPlan } | { line: number; text: string; reason: Reason; detail: string }

/** Reads whole articles with their sentences. */
export interface DossierFormat {
  id: string
  dossiers(input: AsyncIterable<Uint8Array>): AsyncIterable<DossierRow>
}

export type Format = RowFormat | DossierFormat

/** What a format throws for a row that is of nothing that we draw. */
export class Outside extends Error {
  constructor(what: string) {
    super(what)
    this.name = "Outside"
  }
}

/** What a format throws for a row that it cannot take. */
export class Rejected extends Error {
  readonly reason: Reason

  constructor(reason: Reason, detail: string) {
    super(detail)
    this.name = "Rejected"
    this.reason = reason
  }
}
