import type { ArticleItem, Dossier } from "../model/index.ts"

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
    excludes: string[]
  }[]
}
