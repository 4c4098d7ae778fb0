import type { ArticleItem, CodedEvent, Dossier, DossierPlace, Says, Status } from "../model/index.ts"

/** A checked dossier made flat: what the load queries take. Made by server/import/plan.ts. */
export interface LoadPlan {
  article: ArticleItem & { text: string; sentences: number[]; layout: string | null }
  outlet: { id: string; name: string } | null
  actors: Omit<Dossier["actors"][number], "spellings" | "partOf" | "note">[]
  mentions: { actor: string; starts: number[]; ends: number[] }[]
  partOf: { actor: string; whole: string; role: string | null; roleDe: string | null }[]
  places: Dossier["places"]
  events: Dossier["events"]
  evidence: {
    id: string
    /** null for a statement to no named addressee */
    event: string | null
    quote: string
    start: number
    end: number
    sentence: number
    status: Dossier["statements"][number]["status"]
    saidBy: string[]
    pairs: [source: string, target: string][]
    says: Says
    excludes: string[]
  }[]
}

/** Some rows of a data set made flat: what a part of an import takes. Made by server/import/part.ts. */
export interface PartPlan {
  /** The data set itself stands as the article that its rows are taken from. */
  article: LoadPlan["article"]
  outlet: { id: string; name: string }
  actors: (LoadPlan["actors"][number] & {
    spellings: string[]
    /** An actor that is here, of whom the rows tell something better. */
    mended: boolean
  })[]
  places: DossierPlace[]
  events: CodedEvent[]
  /** One row each: it quotes nothing. */
  rows: {
    id: string
    event: string
    /** Of what the row says: the same again is left alone. */
    digest: string
    status: Status
    pairs: [source: string, target: string][]
    publisher: string | null
    published: string | null
    headline: string | null
    original: string | null
    url: string | null
    /** null: coded, no sentence. */
    quote: string | null
    /** The row of which this is a further report, and says what it says; null for a row of its own. */
    echoOf: string | null
  }[]
}

/** What a part of an import did. */
export interface PartReport {
  created: { actors: number; events: number; relations: number }
  /** Rows that said something else before. */
  changed: number
  /** Rows that were here already. */
  unchanged: number
}
