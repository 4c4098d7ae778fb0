import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { familyById, FAMILIES, parseEdtf, type Article, type Evidence, type Family, type Relation } from "../../server/model/index.ts"

// The proof that what we say of the article is what its reference annotation says. It takes the shapes of the API,
// so that the same proof runs over a plan, over both stores and over the API.

/** The annotation counts from before a header that the stored text does not have. */
const HEADER = " date 2016-10 ".length
const FILE = fileURLToPath(new URL("../../../shared/article/annotation.json", import.meta.url))

interface Span {
  sentence: string
  start: number
  end: number
  quote: string
}
interface AnnotatedDate {
  edtf: string | null
  precision: string
}

export interface Annotation {
  sentences: { start: number; end: number }[]
  actors: {
    id: string
    type: string
    name_de: string
    name_en: string
    wikidata: string | null
    country: string | null
    sector_plover: string | null
    affiliated_with: string[] | null
    aliases: { text: string; offsets: number[] }[]
  }[]
  places: { id: string; name_de: string; name_en: string; country: string | null; wikidata: string | null }[]
  events: {
    id: string
    label: string
    family: string
    status: string
    date: AnnotatedDate
    participants: { actor: string }[]
    evidence: Span[]
    cameo: string[]
  }[]
  relations: {
    id: string
    tier: "must" | "should" | "may" | "other"
    family: string
    source: string
    target: string | null
    status: string
    attribution: { source: string; via?: string }
    date: AnnotatedDate
    plover: string | null
    event: string | null
    evidence: Span
  }[]
  must_not: { family: string; source: string | null; target: string | null; status?: string; why: string; evidence: Span }[]
}

export type ToldRelation = Pick<
  Relation,
  "id" | "event" | "family" | "source" | "target" | "status" | "derived" | "edtf" | "plover" | "symmetric"
> & {
  evidence: (Pick<Evidence, "quote" | "start" | "end"> & { saidBy: { id: string }[] })[]
}
export type ToldEvidence = Pick<Article["evidence"][number], "quote" | "start" | "end" | "status" | "event"> & { saidBy: { id: string }[] }

/** What is said of the article: relations with their evidence, and all evidence with its event. */
export interface Told {
  relations: ToldRelation[]
  evidence: ToldEvidence[]
}

/** The annotation, or null where it cannot be had: then a test is skipped with `why`. Where CI is true it has to be there. */
export function readAnnotation(): { annotation: Annotation; why: null } | { annotation: null; why: string } {
  if (existsSync(FILE)) return { annotation: JSON.parse(readFileSync(FILE, "utf8")) as Annotation, why: null }
  const why = `the reference annotation is not at ${FILE}`
  if (process.env.CI === "true") throw new Error(`${why}; put it there, CI does not go without it`)
  return { annotation: null, why }
}

/** The family of ours behind a type of the annotation, which also has others. */
export function familyOf(type: string): Family | null {
  return FAMILIES.find((family) => family.type === type)?.id ?? null
}

type Range = Pick<Span, "start" | "end">
const from = (span: Range) => span.start - HEADER
const to = (span: Range) => span.end - HEADER
const touches = (one: { start: number | null; end: number | null }, span: Range) =>
  one.start !== null && one.end !== null && one.start < to(span) && from(span) < one.end

/** Whether one lies in the other. */
const covers = (one: { start: number | null; end: number | null }, span: Range) =>
  one.start !== null &&
  one.end !== null &&
  ((one.start <= from(span) && to(span) <= one.end) || (from(span) <= one.start && one.end <= to(span)))

const is = (actor: string, wanted: string | null) => wanted === null || wanted.split("_or_").includes(actor)

function isPair(one: ToldRelation, source: string | null, target: string | null): boolean {
  const straight = is(one.source, source) && is(one.target, target)
  return straight || (familyById[one.family].symmetric && is(one.target, source) && is(one.source, target))
}

function isDate(edtf: string | null, annotated: AnnotatedDate): boolean {
  if (edtf === annotated.edtf || edtf === null || annotated.edtf === null) return edtf === annotated.edtf
  const [ours, theirs] = [parseEdtf(edtf), parseEdtf(annotated.edtf)]
  // The annotation keeps the candidates of "this Sunday" in a note, within its month.
  return (
    annotated.precision === "week-relative" && Boolean(ours?.days?.every((day) => theirs && day >= theirs.start! && day <= theirs.end!))
  )
}

function faultsOfRelation(wanted: Annotation["relations"][number], family: Family, told: Told): string[] {
  const named = `${wanted.id} ${wanted.source} ${wanted.family} ${wanted.target} by "${wanted.evidence.quote}"`
  const found = told.relations.filter(
    (one) =>
      one.family === family &&
      !one.derived &&
      isPair(one, wanted.source, wanted.target) &&
      one.evidence.some((evidence) => evidence.start === from(wanted.evidence) && evidence.end === to(wanted.evidence)),
  )
  const [one] = found
  if (!one || found.length > 1) return [`${named}: ${found.length} relations instead of one`]
  const faults: string[] = []
  const evidence = one.evidence.find((each) => each.start === from(wanted.evidence))
  if (evidence?.quote !== wanted.evidence.quote) faults.push(`${named}: quote "${evidence?.quote}"`)
  if (one.status !== wanted.status) faults.push(`${named}: status ${one.status} instead of ${wanted.status}`)
  if (!isDate(one.edtf, wanted.date)) faults.push(`${named}: date ${one.edtf} instead of ${wanted.date.edtf}`)
  if (one.plover !== wanted.plover) faults.push(`${named}: PLOVER ${one.plover} instead of ${wanted.plover}`)
  const { source, via } = wanted.attribution
  const chain = source === "narrator" ? [] : [source, ...(via ? [via] : [])]
  const said = evidence?.saidBy.map((actor) => actor.id) ?? []
  if (said.join() !== chain.join()) faults.push(`${named}: said by [${said}] instead of [${chain}]`)
  return faults
}

/** A public statement must be the attribution of what stands in its sentence, and no relation. */
function faultsOfStatement(wanted: Annotation["relations"][number], annotation: Annotation, told: Told): string[] {
  const sentence = annotation.sentences.find(({ start, end }) => wanted.evidence.start >= start && wanted.evidence.end <= end)
  const attributed = told.evidence.some(
    (one) => sentence && covers(one, sentence) && one.saidBy.some((actor) => actor.id === wanted.source),
  )
  return attributed ? [] : [`${wanted.id} "${wanted.evidence.quote}" is not attributed to ${wanted.source}`]
}

/** Everything in which what is told differs from the annotation, in words; empty is a proof. */
export function faultsAgainst(annotation: Annotation, told: Told): string[] {
  const faults: string[] = []
  for (const wanted of annotation.relations) {
    const family = familyOf(wanted.family)
    if (!family || (wanted.tier !== "must" && wanted.tier !== "should")) continue
    if (wanted.target === null) faults.push(...faultsOfStatement(wanted, annotation, told))
    else faults.push(...faultsOfRelation(wanted, family, told))
  }
  for (const wrong of annotation.must_not) {
    const family = familyOf(wrong.family)
    const found = told.relations.filter(
      (one) => one.family === family && isPair(one, wrong.source, wrong.target) && (!wrong.status || one.status === wrong.status),
    )
    for (const one of found) faults.push(`must not be: ${one.source} ${wrong.family} ${one.target} – ${wrong.why}`)
    if (family !== "informed" || wrong.target !== null) continue
    const stated = told.evidence.filter((one) => touches(one, wrong.evidence) && one.saidBy.some((actor) => actor.id === wrong.source))
    for (const one of stated) faults.push(`must not be a statement: "${one.quote}" – ${wrong.why}`)
  }
  return [...faults, ...uncovered(annotation, told)]
}

/** Annotated spans of the four families that no evidence of their event covers. */
function uncovered(annotation: Annotation, told: Told): string[] {
  const spans = [
    ...annotation.events.flatMap((event) => event.evidence.map((span) => ({ family: event.family, event: event.id, span }))),
    ...annotation.relations.map((relation) => ({ family: relation.family, event: relation.event, span: relation.evidence })),
  ]
  return spans
    .filter(({ family, event }) => familyOf(family) !== null && event !== null)
    .filter(({ event, span }) => !told.evidence.some((one) => one.event?.split(".")[1] === event && covers(one, span)))
    .map(({ event, span }) => `no evidence of ${event} covers "${span.quote}"`)
}

/** In which the actors differ from the annotation: names, Wikidata, country, part-of, and every printed spelling at its place. */
export function actorFaults(
  annotation: Annotation,
  actors: readonly {
    id: string
    nameDe: string
    nameEn: string
    wikidata: string | null
    country: string | null
    sector: string | null
    partOf: { id: string }[]
  }[],
  mentions: Article["mentions"],
): string[] {
  const wanted = annotation.actors.filter((actor) => actor.type !== "abstract")
  const faults = actors.filter((actor) => !wanted.some((one) => one.id === actor.id)).map((actor) => `${actor.id} is no annotated actor`)
  for (const one of wanted) {
    const actor = actors.find((each) => each.id === one.id)
    const theirs = [one.name_de, one.name_en, one.wikidata, one.country, one.sector_plover, (one.affiliated_with ?? []).toSorted().join()]
    const ours = actor && [
      actor.nameDe,
      actor.nameEn,
      actor.wikidata,
      actor.country,
      actor.sector,
      actor.partOf
        .map((whole) => whole.id)
        .toSorted()
        .join(),
    ]
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      faults.push(`${one.id}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`)
    const printed = one.aliases.flatMap(({ text, offsets }) => offsets.map((at) => `${at - HEADER}-${at - HEADER + text.length}`))
    const mentioned = mentions.filter((mention) => mention.actor === one.id).map(({ start, end }) => `${start}-${end}`)
    const differ = printed.length !== mentioned.length || printed.some((span) => !mentioned.includes(span))
    if (differ) faults.push(`${one.id} is mentioned at ${mentioned.toSorted()} instead of ${printed.toSorted()}`)
  }
  return faults
}
