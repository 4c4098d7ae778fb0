import { createHash } from "node:crypto"
import type { CodedEvent } from "../model/index.ts"
import type { PartPlan } from "../store/plan.ts"
import { betterOf, type Cast } from "./cast.ts"
import type { Coded, CodedActor, DataSet, Echo } from "./formats/format.ts"

const sha256 = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex")

/** The data set as the article that its rows are taken from: its text is citation and licence, and nothing of it is quoted. */
export function articleOf({ id, title, outlet, language, url, text }: DataSet): PartPlan["article"] {
  const facts = { id, title, titleBasis: "editor" as const, outlet: outlet.name, language, published: null, url }
  return { ...facts, publishedPrecision: "none", text, sentences: [], layout: null, digest: sha256([facts, text]) }
}

/** The same event with the ids by which the store knows its actors. */
function renamed({ event, pairs }: Coded, idOf: ReadonlyMap<string, string>): Pick<Coded, "event" | "pairs"> {
  const of = (id: string) => idOf.get(id) ?? id
  return {
    event: { ...event, participants: event.participants.map((one) => ({ ...one, actor: of(one.actor) })) },
    // Two names of a row may be one actor here.
    pairs: pairs.flatMap(([source, target]): [string, string][] => (of(source) === of(target) ? [] : [[of(source), of(target)]])),
  }
}

/** One event as several rows tell it: the facts of the last one, the parts and places of all. */
export function joined(before: CodedEvent | undefined, event: CodedEvent): CodedEvent {
  if (!before) return event
  const parts = new Map([...before.participants, ...event.participants].map((one) => [`${one.actor} ${one.role}`, one]))
  return { ...event, participants: [...parts.values()], places: [...new Set([...before.places, ...event.places])] }
}

/** An actor of a row by the id that it has in the store. */
function toldOf({ kind, nameDe, nameEn, country, sector, wikidata = null, spelling }: CodedActor, id: string) {
  return { id, kind, nameDe, nameEn, country, sector, aliases: [], wikidata, role: null, roleDe: null, spellings: [spelling] }
}

const sourceOf = ({ publisher, published, headline, original, url, quote = null }: Coded["source"]) => ({
  publisher,
  published,
  headline,
  original,
  url,
  quote,
})

/** Makes rows of a data set flat, with the ids and facts of actors that the cast has; of two rows with one id the last one counts. */
export function partOf(dataset: DataSet, coded: readonly Coded[], cast: Cast): PartPlan {
  const actors = new Map<string, Omit<PartPlan["actors"][number], "mended">>()
  const places = new Map<string, PartPlan["places"][number]>()
  const events = new Map<string, PartPlan["events"][number]>()
  const rows = new Map<string, PartPlan["rows"][number]>()
  for (const one of new Map(coded.map((one) => [one.row, one])).values()) {
    const idOf = new Map(one.actors.map((actor) => [actor.id, cast.idOf(actor)]))
    const { event, pairs } = renamed(one, idOf)
    for (const actor of one.actors) {
      const id = idOf.get(actor.id)!
      const before = actors.get(id)
      const told = toldOf(actor, id)
      const better = before ? betterOf(before, told) : told
      if (!before) actors.set(id, told)
      else if (better !== before || !before.spellings.includes(actor.spelling))
        actors.set(id, { ...better, spellings: [...new Set([...before.spellings, actor.spelling])] })
    }
    for (const place of one.places) places.set(place.id, place)
    events.set(event.id, joined(events.get(event.id), event))
    const id = `${dataset.id}.${one.row}`
    rows.set(id, {
      id,
      event: event.id,
      digest: sha256([event, pairs, one.source]),
      status: event.status,
      pairs,
      echoOf: null,
      ...sourceOf(one.source),
    })
  }
  return {
    ...headOf(dataset),
    actors: [...actors.values()].map((one) => cast.settle(one)),
    places: [...places.values()],
    events: [...events.values()],
    rows: [...rows.values()],
  }
}

const headOf = (dataset: DataSet) => ({ article: articleOf(dataset), outlet: dataset.outlet })

/** What a row shows by now, as the store has it. */
export interface Shown {
  event: string
  status: PartPlan["rows"][number]["status"]
  pairs: string[]
}

/** Makes further reports flat, each with what its row shows. */
export function echoesOf(dataset: DataSet, echoes: readonly (Echo & Shown)[]): PartPlan {
  const rows = echoes.map(({ of, source, event, status, pairs }) => {
    // The report is told by all that is known of it: another sentence of it is no other report.
    const digest = sha256(source)
    return {
      id: `${of}.${digest.slice(0, 16)}`,
      event,
      digest,
      status,
      pairs: pairs.map((pair) => pair.split(" ") as [string, string]),
      echoOf: of,
      ...sourceOf(source),
    }
  })
  return { ...headOf(dataset), actors: [], places: [], events: [], rows: [...new Map(rows.map((row) => [row.id, row])).values()] }
}
