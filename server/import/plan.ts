import type { Dossier, DossierActor } from "../model/index.ts"
import type { LoadPlan } from "../store/plan.ts"
import { digestOf } from "./digest.ts"
import { pairsOf } from "./pairs.ts"
import { sentenceAt, sentencesOf } from "./sentences.ts"
import { wholeWordsOf } from "./text.ts"

type Said = Dossier["statements"][number]

/** Makes a checked dossier flat. Every quote has its start by now; checkDossier fills it in. */
export function planOf(dossier: Dossier, text: string): LoadPlan {
  const { article } = dossier
  const sentences = article.sentences ?? sentencesOf(text, article.language)
  const spanOf = ({ quote, start }: Pick<Said, "quote" | "start">) => {
    const from = start ?? text.indexOf(quote)
    return { start: from, end: from + quote.length }
  }
  const shown = [
    ...dossier.events.flatMap((event) => event.evidence.map((evidence) => ({ event, evidence, span: spanOf(evidence) }))),
    ...dossier.statements.map((evidence) => ({ event: null, evidence, span: spanOf(evidence) })),
  ]
  const timesShown = new Map<string, number>()
  for (const { span } of shown) timesShown.set(`${span.start}-${span.end}`, (timesShown.get(`${span.start}-${span.end}`) ?? 0) + 1)

  return {
    article: {
      id: article.id,
      title: article.title,
      titleBasis: article.titleBasis,
      outlet: article.outlet?.name ?? null,
      language: article.language,
      published: article.published,
      publishedPrecision: article.publishedPrecision,
      url: article.url,
      digest: digestOf(dossier, text),
      text,
      sentences: sentences.flat(),
      layout: dossier.layout ? JSON.stringify(dossier.layout) : null,
    },
    outlet: article.outlet,
    actors: dossier.actors.map(({ spellings: _spellings, partOf: _partOf, note: _note, ...actor }) => actor),
    mentions: dossier.actors.map((actor) => ({ actor: actor.id, ...mentionsOf(actor, text) })).filter((one) => one.starts.length > 0),
    partOf: dossier.actors.flatMap((actor) =>
      actor.partOf.map(({ actor: whole, role, roleDe }) => ({ actor: actor.id, whole, role, roleDe })),
    ),
    places: dossier.places,
    events: dossier.events,
    evidence: shown.map(({ event, evidence, span }) => {
      const place = `${span.start}-${span.end}`
      // `~` cannot stand in an id of a dossier, so that no two evidences can meet.
      const suffix = event && (timesShown.get(place) ?? 0) > 1 ? `~${event.id}` : ""
      return {
        id: `${article.id}.${place}${suffix}`,
        event: event?.id ?? null,
        quote: evidence.quote,
        ...span,
        sentence: sentenceAt(sentences, span.start),
        status: evidence.status,
        saidBy: evidence.saidBy,
        pairs: event ? pairsOf(event, evidence as (typeof event.evidence)[number]) : [],
        says: "says" in evidence ? (evidence.says ?? {}) : {},
        excludes: "excludes" in evidence ? evidence.excludes : [],
      }
    }),
  }
}

function mentionsOf(actor: DossierActor, text: string): { starts: number[]; ends: number[] } {
  const spans = new Map<string, [number, number]>()
  for (const { text: spelling, starts } of actor.spellings) {
    for (const start of starts ?? wholeWordsOf(text, spelling)) spans.set(`${start}-${spelling.length}`, [start, start + spelling.length])
  }
  const sorted = [...spans.values()].toSorted(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)
  return { starts: sorted.map(([start]) => start), ends: sorted.map(([, end]) => end) }
}
