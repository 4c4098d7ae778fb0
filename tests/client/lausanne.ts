import type { Article, EventFull, Relation } from "../../server/model/index.ts"
import { familyById, parseEdtf } from "../../server/model/index.ts"
import { readDossier } from "../../server/import/articles.ts"
import { relationsOf } from "../../server/import/relations.ts"

const FOLDER = "articles/2016-10-lausanne"

/** The first article as the API gives it, made from its dossier without a store. */
export async function lausanneArticle(): Promise<Article> {
  const { plan } = await readDossier(FOLDER)
  const names = new Map(plan.actors.map((actor) => [actor.id, actor]))
  const { sentences, ...article } = plan.article
  const pairs = Array.from({ length: sentences.length / 2 }, (_, i) => ({ start: sentences[2 * i]!, end: sentences[2 * i + 1]! }))
  const relations = relationsOf(plan)
  return {
    ...article,
    sentences: pairs,
    mentions: plan.mentions.flatMap(({ actor, starts, ends }) => starts.map((start, i) => ({ actor, start, end: ends[i]! }))),
    evidence: plan.evidence.map((one) => ({
      id: one.id,
      article: article.id,
      articleTitle: article.title,
      outlet: article.outlet,
      published: article.published,
      quote: one.quote,
      start: one.start,
      end: one.end,
      sentence: one.sentence,
      status: one.status,
      saidBy: one.saidBy.map((id) => ({ id, nameDe: names.get(id)!.nameDe, nameEn: names.get(id)!.nameEn })),
      url: null,
      headline: null,
      original: null,
      event: one.event,
      family: plan.events.find((event) => event.id === one.event)?.family ?? null,
      relations: relations.filter((relation) => !relation.derived && relation.evidence.includes(one.id)).map((relation) => relation.id),
    })),
  }
}

/** Its events as the API gives them. */
export async function lausanneEvents(): Promise<EventFull[]> {
  const { plan } = await readDossier(FOLDER)
  const { evidence } = await lausanneArticle()
  const places = new Map(plan.places.map((place) => [place.id, place]))
  return plan.events.map((event) => {
    const window = parseEdtf(event.date.edtf ?? "")
    const facts = {
      family: event.family,
      outcome: event.outcome,
      start: window?.start ?? null,
      end: window?.end ?? null,
      precision: event.date.precision,
      edtf: event.date.edtf,
      dateText: event.date.text,
      dateBasis: event.date.basis,
      cameo: event.cameo,
      plover: event.plover,
      goldstein: event.goldstein,
      deathsLow: null,
      deathsBest: null,
      deathsHigh: null,
    }
    const own = evidence.filter((one) => one.event === event.id)
    return {
      id: event.id,
      titleDe: event.titleDe,
      titleEn: event.titleEn,
      ...facts,
      status: event.status,
      topic: event.topic,
      places: event.places.map((id) => places.get(id)!),
      participants: event.participants,
      excluded: [],
      evidence: own,
      relations: relationsOf(plan)
        .filter((one) => one.event === event.id)
        .map((one): Relation => ({
          ...facts,
          ...one,
          symmetric: familyById[event.family].symmetric,
          evidence: own.filter((found) => one.evidence.includes(found.id)),
        })),
    }
  })
}
