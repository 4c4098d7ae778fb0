import type { Article } from "../../server/model/index.ts"
import { grouped, segments, type Segment, type Span } from "./segments.ts"

export type ArticleEvidence = Article["evidence"][number]

type Carried = { type: "mention"; actor: string } | { type: "evidence"; evidence: ArticleEvidence } | { type: "sentence" }

/** A run of text under one piece of evidence, or under none. */
export interface Passage {
  evidence: ArticleEvidence | null
  /** In the sentence of the evidence that is shown now. */
  sentence: boolean
  pieces: { start: number; end: number; actor: string | null }[]
}

/** What an article's text carries. `current` is the evidence shown now, `ends` the actors of its line. */
export function carried(article: Article, current: ArticleEvidence | null): Span<Carried>[] {
  const spans: Span<Carried>[] = article.mentions.map(({ actor, start, end }) => ({ start, end, value: { type: "mention", actor } }))
  for (const evidence of article.evidence) {
    if (evidence.start === null || evidence.end === null) continue
    spans.push({ start: evidence.start, end: evidence.end, value: { type: "evidence", evidence } })
  }
  const sentence = current?.sentence ? article.sentences[current.sentence - 1] : undefined
  if (sentence) spans.push({ ...sentence, value: { type: "sentence" } })
  return spans
}

/** The passages of one paragraph: where evidence overlaps, the one shown now wins, then the shortest. */
export function passages(
  range: { start: number; end: number },
  spans: readonly Span<Carried>[],
  current: ArticleEvidence | null,
  ends: readonly string[],
): Passage[] {
  const evidenceOf = (segment: Segment<Carried>): ArticleEvidence | null => {
    const found = segment.values.flatMap((value) => (value.type === "evidence" ? [value.evidence] : []))
    return found.find((one) => one.id === current?.id) ?? found.find((one) => one.relations.length > 0) ?? found[0] ?? null
  }
  const actorOf = (segment: Segment<Carried>): string | null => {
    const found = segment.values.flatMap((value) => (value.type === "mention" ? [value.actor] : []))
    return found.find((actor) => ends.includes(actor)) ?? found[0] ?? null
  }
  const isSentence = (segment: Segment<Carried>) => segment.values.some((value) => value.type === "sentence")
  const cut = segments(range.start, range.end, spans)
  return grouped(cut, (segment) => `${isSentence(segment)} ${evidenceOf(segment)?.id ?? ""}`).map(({ segments: own }) => {
    const [first] = own
    const pieces: Passage["pieces"] = []
    for (const segment of own) {
      const actor = actorOf(segment)
      const last = pieces.at(-1)
      if (last && last.actor === actor) last.end = segment.end
      else pieces.push({ start: segment.start, end: segment.end, actor })
    }
    return { evidence: first ? evidenceOf(first) : null, sentence: first ? isSentence(first) : false, pieces }
  })
}
