import { checkDossier } from "../../import/check.ts"
import { Problem } from "../../problems.ts"
import * as browse from "../../store/queries/browse.ts"
import { readCursor, writeCursor } from "../cursor.ts"
import { everything, relationParams } from "../filter.ts"
import type { Handlers } from "../handler.ts"
import { ALL, evidenceOf, evidenceShape, findRelations } from "../relations.ts"
import { fold } from "../search.ts"

export const articles: Handlers["articles"] = async ({ query, generation }, house) => {
  const directory = await house.directory(generation)
  const { q, limit, cursor } = query
  const after = cursor === undefined ? "" : readCursor(cursor).after
  const wanted = q === undefined ? [] : fold(q).split(/\s+/)
  const all = [...directory.articles.values()].filter(({ title, outlet }) => {
    const text = fold(`${title} ${outlet ?? ""}`)
    return wanted.every((word) => text.includes(word))
  })
  const start = after === "" ? 0 : all.findIndex((article) => article.id === after) + 1
  const items = all.slice(start, start + limit)
  const last = items.at(-1)
  const next = start + limit < all.length && last ? writeCursor({ after: last.id, total: all.length }) : null
  return { json: { items, total: all.length, next } }
}

export const article: Handlers["article"] = async ({ params: { id }, generation, options }, { store, directory: directories }) => {
  const directory = await directories(generation)
  const item = directory.articles.get(id)
  const [text] = item ? await store.run(browse.article, { id }, options) : []
  if (!item || !text) throw new Problem("not-found", `There is no article with the id ${JSON.stringify(id)}.`)
  const { where } = relationParams({ ...everything, derived: "no" }, directory)
  const [mentions, shown, relations] = await Promise.all([
    store.run(browse.mentions, { id }, options),
    store.run(browse.articleEvidence, { id }, options),
    findRelations(store, { actors: null, where: { ...where, articles: [id] } }, { after: "", limit: ALL }, options),
  ])
  const found = await evidenceOf(store, [{ evidence: shown.map((one) => one.id) }], options)
  const carried = new Map<string, string[]>()
  for (const relation of relations)
    for (const evidence of relation.evidence) carried.set(evidence, [...(carried.get(evidence) ?? []), relation.id])
  const shows = new Map(shown.map((one) => [one.id, one]))
  return {
    json: {
      ...item,
      text: text.text,
      sentences: pairsOf(text.sentences).map(([start, end]) => ({ start, end })),
      mentions: mentions
        .flatMap(({ actor, starts, ends }) => starts.map((start, index) => ({ actor, start, end: ends[index] ?? start })))
        .sort((a, b) => a.start - b.start || b.end - a.end || (a.actor < b.actor ? -1 : 1)),
      evidence: [...found.values()].map((one) => ({
        ...evidenceShape(one, directory),
        event: shows.get(one.id)?.event ?? null,
        family: shows.get(one.id)?.family ?? null,
        relations: carried.get(one.id) ?? [],
      })),
    },
  }
}

function pairsOf(flat: readonly number[]): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index], flat[2 * index + 1]] as [number, number])
}

export const loadArticle: Handlers["loadArticle"] = async ({ body }, { store }) => {
  const checked = checkDossier(body)
  if (!checked.ok) {
    const { length } = checked.faults
    throw new Problem("invalid-dossier", `The dossier has ${length === 1 ? "a fault" : `${length} faults`}; nothing was stored.`, {
      errors: checked.faults,
    })
  }
  const report = await store.load(checked.plan)
  return { json: report, status: report.unchanged ? 200 : 201 }
}
