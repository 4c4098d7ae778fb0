import type { z } from "zod"
import { epochDay, familyById, parseEdtf, tieId, FAMILIES, type CodedEvent } from "../model/index.ts"
import { project, type Projectable } from "../model/projection.ts"
import { groupBy } from "./group.ts"
import { load } from "./queries/load.ts"
import { inFlight } from "./line.ts"
import type { Edge } from "./restated.ts"
import { sharing } from "./shared.ts"
import { stated } from "./stated.ts"
import type { Loading } from "./load.ts"
import type { Value } from "./store.ts"
import { tieOf, tieWith, type Props, type TiePart } from "./ties.ts"

export interface Pair {
  source: string
  target: string
}

/** An event as it is stored: its date unfolded to the earliest and the latest possible day. */
export function eventProperties(event: CodedEvent) {
  const { id, family, status, outcome, titleDe, titleEn, topic, date, cameo, cameoAlso, plover, goldstein, deaths } = event
  const window = date.edtf === null ? null : parseEdtf(date.edtf)
  const start = window?.start ?? null
  const end = window?.end ?? null
  return {
    id,
    family,
    status,
    outcome,
    titleDe,
    titleEn,
    topic,
    cameo,
    cameoAlso,
    plover,
    goldstein,
    deathsLow: deaths?.low ?? null,
    deathsBest: deaths?.best ?? null,
    deathsHigh: deaths?.high ?? null,
    edtf: date.edtf,
    start,
    end,
    precision: date.precision,
    dateText: date.text,
    dateBasis: date.basis,
    startDay: start === null ? null : epochDay(start),
    endDay: end === null ? null : epochDay(end),
  }
}

/** An event with all that its relations are made of. */
export interface Whole extends Projectable {
  facts: z.output<typeof load.eventFacts.row>["facts"]
}

/** Writes the typed edges of events anew from all their evidence; returns their ids, the pairs they stand between, and what ties count. */
export async function writeRelations(loading: Loading, events: string[]): Promise<Made> {
  const made = projected(await readWhole(loading, events))
  writeProjected(loading, made)
  return made
}

/** Events with all that is told of them. */
export async function readWhole({ read }: Pick<Loading, "read">, events: string[]): Promise<Whole[]> {
  const [found, ...rest] = await Promise.all([
    read(load.eventFacts, { events }),
    read(load.eventParts, { events }),
    read(load.eventSpeakers, { events }),
    read(load.eventEvidence, { events }),
  ])
  const [parts, speakers, evidence] = [
    groupBy(rest[0], (one) => one.event),
    groupBy(rest[1], (one) => one.evidence),
    groupBy(rest[2], (one) => one.event),
  ]
  return found.map(({ event, facts }) => ({
    id: event,
    family: facts.family,
    facts,
    participants: parts.get(event) ?? [],
    evidence: (evidence.get(event) ?? []).map((one) => ({
      ...one,
      saidBy: (speakers.get(one.id) ?? []).map((speaker) => speaker.actor),
      pairs: one.pairs.map((pair) => pair.split(" ") as [string, string]),
    })),
  }))
}

/** Writes what projects events. */
export function writeProjected({ write }: Pick<Loading, "write">, { rows, apart }: Projected): void {
  write(load.apart, { rows: apart })
  for (const { id } of FAMILIES) write(load[id], sharing(rows.get(id) ?? []))
}

/** What projects events: typed edges by family, and the events that change whether no relation stands for them. */
export interface Projected extends Made {
  rows: Map<string, { source: string; target: string; props: Props }[]>
  apart: { event: string; apart: true | null }[]
}

/** A relation as it is stored. Name by name: copies without some of the properties took most of the time in which an import makes relations. */
function relationProperties(
  { id: event, facts }: Whole,
  edge: ReturnType<typeof project>[number],
): {
  [key in Exclude<keyof Whole["facts"] | keyof typeof edge, "family" | "apart" | "source" | "target"> | "event"]: Value | undefined
} {
  return {
    event,
    outcome: facts.outcome,
    start: facts.start,
    end: facts.end,
    startDay: facts.startDay,
    endDay: facts.endDay,
    precision: facts.precision,
    edtf: facts.edtf,
    dateText: facts.dateText,
    dateBasis: facts.dateBasis,
    cameo: facts.cameo,
    plover: facts.plover,
    goldstein: facts.goldstein,
    deathsLow: facts.deathsLow,
    deathsBest: facts.deathsBest,
    deathsHigh: facts.deathsHigh,
    id: edge.id,
    status: edge.status,
    derived: edge.derived,
    weight: edge.weight,
    contested: edge.contested,
    coded: edge.coded,
    evidence: edge.evidence,
    articles: edge.articles,
    saidBy: edge.saidBy,
    voices: edge.voices,
    second: edge.second,
    also: edge.also,
    eventStatus: edge.eventStatus,
    told: edge.told,
  }
}

/** The typed edges of events by family, and what ties count of them. */
export function projected(events: readonly Whole[]): Projected {
  const edges: Edge[] = []
  const ids: string[] = []
  const pairs: Pair[] = []
  const counted: Counted[] = []
  const apart: Projected["apart"] = []
  const rows: Projected["rows"] = new Map(FAMILIES.map((family) => [family.id, []]))
  for (const event of events) {
    const { family, status, goldstein, start, end } = event.facts
    let named = 0
    for (const edge of project(event, status)) {
      const { source, target } = edge
      const props = stated(relationProperties(event, edge))
      rows.get(family)?.push({ source, target, props })
      edges.push({ event: event.id, source, target, props })
      pairs.push({ source, target })
      if (edge.derived) continue
      ids.push(edge.id)
      named += 1
      const { contested, coded, articles, saidBy, voices, second, also, eventStatus, told } = edge
      const said = { status: edge.status, contested, coded, articles, saidBy, voices, second, also, eventStatus, told }
      counted.push({ event: event.id, source, target, type: familyById[family].type, goldstein, start, end, ...said })
    }
    if ((named === 0) !== (event.facts.apart === true)) apart.push({ event: event.id, apart: named === 0 || null })
  }
  return { edges, ids, pairs, counted, rows, apart }
}

/** A relation as its tie counts it, with its event. */
export type Counted = TiePart & { event: string }

/** What relations were written. */
interface Made {
  edges: Edge[]
  ids: string[]
  pairs: Pair[]
  /** Those that no derived pair is, as ties count them. */
  counted: Counted[]
}

/** Counts some relations more into their ties; `gone` are pairs that lost one, whose ties are counted anew. */
export async function addToTies(loading: Loading, counted: TiePart[], gone: readonly Pair[]): Promise<void> {
  const lost = new Set(gone.map(({ source, target }) => tieId(source, target)))
  await addingToTies(
    loading,
    counted.filter(({ source, target }) => !lost.has(tieId(source, target))),
  )()
  await writeTies(loading, gone)
}

/** Asks for the ties of some relations; what it returns counts them in, and is called when they are written. */
export function addingToTies(loading: Loading, counted: TiePart[]): () => Promise<void> {
  const { read, write } = loading
  const added = groupBy(counted, (one) => tieId(one.source, one.target))
  const pairs = [...added.values()].map(([one]) => ({ source: one!.source, target: one!.target }))
  const asked = inFlight(read(load.knownTies, { pairs }))
  return async () => {
    const known = new Map((await asked).map((one) => [tieId(one.source, one.target), one.tie as Props]))
    const more: { source: string; target: string; props: Props }[] = []
    const news: typeof more = []
    const old: Pair[] = []
    for (const [id, parts] of added) {
      const { source, target } = parts[0]!
      const tie = known.get(id)
      const props = tie ? tieWith(tie, parts) : tieOf(parts)
      if (!props) old.push({ source, target })
      else if (tie) more.push({ source, target, props: otherThan(tie, props) })
      else news.push({ source, target, props: stated({ ...props, id }) })
    }
    write(load.moreTies, { rows: more })
    write(load.ties, { rows: news })
    await writeTies(loading, old)
  }
}

/** What is to be written of what a tie says now: writing all of it costs the store more than all else that is done for a tie. */
function otherThan(before: Props, now: Props): Props {
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== (before[key] ?? null)))
}

/** Counts the ties of some pairs anew. */
export async function writeTies({ read, write }: Loading, changed: readonly Pair[]): Promise<void> {
  const pairs = [...new Map(changed.map((pair) => [tieId(pair.source, pair.target), pair])).values()]
  if (pairs.length === 0) return
  const found: TiePart[] = await read(load.tieParts, { pairs })
  const ties = [...groupBy(found, (one) => tieId(one.source, one.target))]
  write(load.forgetTies, { pairs })
  write(load.ties, {
    rows: ties.flatMap(([id, parts]) =>
      parts[0] ? [{ source: parts[0].source, target: parts[0].target, props: { id, ...tieOf(parts) } }] : [],
    ),
  })
}
