import { get, getGraph, ProblemError } from "../api.ts"
import type { Actor, Subgraph } from "../../server/model/index.ts"
import { FIRST, growth, isPart, joining, moreThan, numeral } from "../state/overview.ts"
import { mergePicture } from "../state/picture.ts"
import { strandsOf } from "../state/strands.ts"
import { say } from "../state/texts.ts"
import { patiently } from "./connection.ts"
import { act } from "./history.ts"
import { store } from "./store.ts"

/** What of the graph the page asks for: so many actors, those with the most relations. */
export const asked = (most: number | null) => ({ level: "tie" as const, most: most ?? FIRST })

/**
 * The actors with the most relations and the ties between them. `drawn` gets the picture while it arrives, in few steps and only when
 * the server knows where actors stand: otherwise they would be laid out anew at each step.
 */
export function loadOverview(most: number | null, drawn: (picture: Subgraph) => void, strands?: "yes"): Promise<Subgraph> {
  const worthDrawing = growth()
  return patiently(() =>
    getGraph({ ...asked(most), ...(strands && { strands }) }, (share, ties, graph) => {
      store.setState({ growing: share })
      if (!worthDrawing(ties)) return
      const picture = graph()
      if (picture.positions && picture.positions.actors.length > 0) drawn(picture)
    }),
  ).finally(() => store.setState({ growing: null }))
}

/** Adds what is known of when relations were and who says so. */
export const hear = (ties: Subgraph["ties"]): void =>
  store.setState(({ strands }) => ({ strands: new Map([...(strands ?? []), ...strandsOf(ties)]) }))

/** Says what could not be fetched; other faults are ours and are thrown. */
export function failed(error: unknown): void {
  if (!(error instanceof ProblemError)) throw error
  store.setState({ notice: { key: "overview.failed", values: { what: error.message } } })
}

/** Draws twice as many actors. */
export async function showMore(): Promise<void> {
  const { picture: before, view, growing } = store.getState()
  if (!before || !isPart(before) || growing !== null) return
  const most = moreThan(view.most ?? FIRST, before.total.actors)
  try {
    // What was fetched beside the overview stays.
    const joined = (more: Subgraph) => mergePicture({ ...more, layout: before.layout }, before)
    const more = await loadOverview(most, (picture) => store.setState({ picture: joined(picture) }), "yes")
    store.setState({ picture: before })
    hear(more.ties)
    act({ key: "act.more", values: { n: most } }, (now) => ({ ...now, most }), { picture: joined(more) })
    store.setState({
      announcement: say(view.language, "overview.now", {
        n: numeral(joined(more).actors.length, view.language),
        total: numeral(more.total.actors, view.language),
      }),
    })
  } catch (error) {
    store.setState({ picture: before })
    failed(error)
  }
}

/** Whether the server has worked out where the actors of this graph stand. */
export async function loadStanding(): Promise<NonNullable<Subgraph["positions"]>["state"] | undefined> {
  const { positions } = await patiently(() => getGraph({ level: "tie", most: 1 }))
  return positions?.state
}

/** Search shows so many at once. */
const FOUND = 8

/** So many actors go into one question: longer addresses are refused. */
const CHUNK = 60

/** What joins the picture when these actors do: they, and their ties to who is drawn. */
export async function loadJoining(picture: Subgraph, ids: readonly string[]): Promise<Pick<Subgraph, "actors" | "ties" | "positions">> {
  const found: Pick<Subgraph, "actors" | "ties" | "positions"> = { actors: [], ties: [], positions: picture.positions }
  for (let at = 0; at < ids.length; at += CHUNK) {
    const actor = ids.slice(at, at + CHUNK)
    const around = await patiently(() => getGraph({ level: "tie", actor, strands: "yes" }))
    const { actors, ties } = joining(mergePicture(picture, found), around, ids)
    hear(ties)
    Object.assign(found, mergePicture(found, { actors, ties, positions: around.positions }))
  }
  return found
}

/** Actors of the whole graph who are called so, the best first; nobody when the picture has everybody. */
export async function findActors(q: string): Promise<Actor[]> {
  const { picture } = store.getState()
  if (!picture || !isPart(picture)) return []
  return (await patiently(() => get("actors", { query: { q, limit: FOUND } }))).items
}

/** Brings actors into the picture who are not in it, as an act of the reader. */
export async function fetchActors(ids: readonly string[]): Promise<void> {
  const before = store.getState().picture
  if (!before) return
  const news = ids.filter((id) => !before.actors.some((actor) => actor.id === id))
  if (news.length === 0) return
  const found = await loadJoining(before, news)
  const { picture } = store.getState()
  if (picture) act("act.fetch", (view) => view, { picture: mergePicture(picture, found) })
}
