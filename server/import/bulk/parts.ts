import { FAMILIES, familyById, tieId } from "../../model/index.ts"
import { groupBy } from "../../store/group.ts"
import { evidenceOf, wholeEvents } from "../../store/part-rows.ts"
import { actorRow } from "../../store/load.ts"
import type { PartPlan } from "../../store/plan.ts"
import { projected } from "../../store/projections.ts"
import { tieOf } from "../../store/ties.ts"
import { joined } from "../part.ts"
import type { Gathered, Told } from "./gathered.ts"
import type { Graph } from "./graph.ts"

/** The data set as it stands in the graph. */
export type Source = Pick<PartPlan, "article" | "outlet">

/** Writes who is who and where, and the data set itself; returns how many actors there are. */
export function writeCast(graph: Graph, { article, outlet }: Source, { actors, places }: Gathered): number {
  const { outlet: _outlet, ...facts } = article
  graph.node("Article", facts)
  graph.node("Outlet", { ...outlet })
  graph.relationship(["Article", article.id], "PUBLISHED_BY", ["Outlet", outlet.id])
  let count = 0
  for (const { facts, spellings, names, printed } of actors.all()) {
    const { label, props } = actorRow(facts)
    graph.node("Actor", { ...props, names, printed }, [label])
    graph.relationship(["Actor", facts.id], "MENTIONED_IN", ["Article", article.id], { starts: [], ends: [], spellings })
    count += 1
  }
  for (const group of places.groups()) {
    for (const place of new Map(group.map((one) => [one.id, one])).values()) {
      graph.node("Place", { ...place })
      graph.relationship(["Place", place.id], "MENTIONED_IN", ["Article", article.id])
    }
  }
  return count
}

/** Writes some events with all that their rows say, and keeps what ties count; returns how many events and relations these are. */
export function writeEvents(graph: Graph, { article }: Source, told: readonly Told[], { ties }: Gathered) {
  const events = new Map<string, PartPlan["events"][number]>()
  for (const { event } of told) events.set(event.id, joined(events.get(event.id), event))
  const articles = [article.id]
  const rows = told.map(({ row }) => row)
  const whole = wholeEvents({ article, events: [...events.values()], rows })
  const made = projected(whole)
  const apart = new Map(made.apart.map((one) => [one.event, one.apart]))
  for (const { id, facts } of whole) {
    const { participants, places } = events.get(id)!
    graph.node("Event", { ...facts, apart: apart.get(id) ?? null })
    for (const { actor, ...part } of participants) graph.relationship(["Actor", actor], "TOOK_PART", ["Event", id], { ...part, articles })
    for (const place of places) graph.relationship(["Event", id], "AT", ["Place", place], { articles })
  }
  for (const row of rows) {
    graph.node("Evidence", evidenceOf(row))
    graph.relationship(["Evidence", row.id], "QUOTED_FROM", ["Article", article.id])
    graph.relationship(["Evidence", row.id], "SHOWS", ["Event", row.event], { pairs: row.pairs.map((pair) => pair.join(" ")) })
  }
  for (const { id } of FAMILIES)
    for (const { source, target, props } of made.rows.get(id) ?? [])
      graph.relationship(["Actor", source], familyById[id].type, ["Actor", target], props)
  for (const one of made.counted) ties.put(one)
  return { events: events.size, relations: made.ids.length }
}

/** Writes the ties of all relations. */
export function writeTies(graph: Graph, { ties }: Gathered): void {
  for (const group of ties.groups()) {
    for (const [id, parts] of groupBy(group, ({ source, target }) => tieId(source, target))) {
      const { source, target } = parts[0]!
      graph.relationship(["Actor", source], "TIE", ["Actor", target], { id, ...tieOf(parts) })
    }
  }
}
