import type { Article, Evidence, Relation, Tie } from "../../server/model/index.ts"
import type { LineRef } from "../canvas/port.ts"

/** One step of the Reader: a sentence and the relation that it carries. */
export interface Step {
  relation: Relation
  evidence: Evidence
}

/** The sentences of a line in the order of their articles, each once; rows of a data set, which have no place in a text, by date. */
export function steps(relations: readonly Relation[]): Step[] {
  const found = new Map<string, Step>()
  for (const relation of relations) {
    for (const evidence of relation.evidence) if (!found.has(evidence.id)) found.set(evidence.id, { relation, evidence })
  }
  return [...found.values()].toSorted(
    (a, b) =>
      (a.evidence.published ?? "").localeCompare(b.evidence.published ?? "") ||
      a.evidence.article.localeCompare(b.evidence.article) ||
      (a.evidence.start ?? 0) - (b.evidence.start ?? 0) ||
      (a.relation.start ?? "").localeCompare(b.relation.start ?? ""),
  )
}

/** The line on which a relation is drawn; null when its tie is not in the picture. */
export function lineOf(relation: Pick<Relation, "source" | "target" | "family" | "status">, ties: readonly Tie[]): LineRef | null {
  const tie = ties.find(
    (one) =>
      (one.source === relation.source && one.target === relation.target) ||
      (one.source === relation.target && one.target === relation.source),
  )
  return tie ? { tie: tie.id, family: relation.family, status: relation.status } : null
}

/** How often each spelling of an actor stands in an article, the longest name first; spellings inside longer ones count for those only. */
export function spellings(article: Article, actor: string): { text: string; count: number }[] {
  const own = article.mentions.filter((mention) => mention.actor === actor)
  const outer = own.filter(
    (one) =>
      !own.some(
        (other) => other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  )
  const counts = new Map<string, number>()
  for (const { start, end } of outer) {
    const text = article.text.slice(start, end)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => ({ text, count })).toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text))
}

/** Sentences in which an actor speaks. */
export function spokenBy(article: Article, actor: string): Article["evidence"] {
  return article.evidence.filter((evidence) => evidence.saidBy.some((speaker) => speaker.id === actor))
}
