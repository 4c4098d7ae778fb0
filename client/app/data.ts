import { get, getGraph, ProblemError } from "../api.ts"
import { tieId, type Article, type Paths, type Relation, type Subgraph, type Tie } from "../../server/model/index.ts"
import { lineWord, type LineRef } from "../canvas/port.ts"
import { isGroup } from "../state/groups.ts"
import { isPart } from "../state/overview.ts"
import { derivedTies, mergePicture } from "../state/picture.ts"
import { askedFor } from "../state/filters.ts"
import { wordsOf } from "../state/scope.ts"
import { hearsAll } from "../state/strands.ts"
import { nothing, type View } from "../state/view.ts"
import { unwritten } from "../state/history.ts"
import { act } from "./history.ts"
import { patiently } from "./connection.ts"
import { asked, hear, loadJoining, loadOverview } from "./overview.ts"
import { store } from "./store.ts"

/** An empty database is asked again after this time whether it still is. */
const EMPTY_MS = 2000

/** How often everything was asked for: an answer to an earlier asking never replaces a later one. */
let starts = 0

/** Asks for what the first picture needs, then for what the panels show beside it. */
export async function start(): Promise<void> {
  const turn = ++starts
  try {
    const heard = hearsAll(store.getState().view)
    const draw = (picture: Subgraph) => {
      // An address with a window or without a speaker shows nothing of the rest, not even at first.
      if (heard && turn === starts) store.setState({ picture })
    }
    // The same address as in index.html, so that the preloaded answer is this one.
    let picture = await loadOverview(null, draw)
    const { most } = store.getState().view
    if (most !== null && isPart(picture)) {
      draw(picture)
      picture = await loadOverview(most, draw)
    }
    if (isPart(picture)) picture = await withNamed(store.getState().view, picture)
    if (!heard) await loadStrands()
    if (turn !== starts) return
    store.setState((state) => ({ picture, brought: new Set(), view: known(state.view, picture) }))
    if (picture.actors.length === 0) return await untilFilled()
    const [articles, events, derived] = await Promise.all([
      patiently(() => get("articles", { query: { limit: 1000 } })),
      patiently(() => get("events", { query: { limit: 1000 } })),
      // Only its totals are of interest: how many pairs the reader may ask for.
      patiently(() => get("graph", { query: { level: "tie", derived: "yes", limit: 1 } })),
    ])
    store.setState({ articles: articles.items, events: events.items, eventsTotal: events.total, derivedTotal: derived.total.derived })
    if (heard) await loadStrands()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    store.setState({ fault: error })
  }
}

/** Draws what the store holds now: something was imported, or taken away. */
export async function refresh(): Promise<void> {
  // Undo would bring back what the store no longer has, and strands of lines that are gone would still be counted.
  store.setState({ strands: null, derived: null, texts: {}, history: unwritten })
  await start()
  const { view, histogram } = store.getState()
  if (view.derived) await loadDerived()
  if (histogram) await loadHistogram({ family: view.families, status: view.statuses, kind: view.kinds })
}

/** The picture with the actors that a view names: a link may lead to somebody who is not among the first. */
async function withNamed({ selection, focus, chosen }: View, picture: Subgraph): Promise<Subgraph> {
  const named = [
    ...chosen,
    ...(focus === null ? [] : [focus]),
    ...(selection.type === "actor" ? [selection.actor] : selection.type === "line" ? selection.line.tie.split("~") : []),
  ].filter((id) => !isGroup(id))
  const there = new Set(picture.actors.map(({ id }) => id))
  const missing = [...new Set(named)].filter((id) => !there.has(id))
  return missing.length === 0 ? picture : mergePicture(picture, await loadJoining(picture, missing))
}

/** Fetches when the relations of each line were and who says so; of one actor, beside what is known. */
async function loadStrands(actor?: string): Promise<void> {
  const { most } = store.getState().view
  hear((await patiently(() => getGraph(actor ? { level: "tie", actor, strands: "yes" } : { ...asked(most), strands: "yes" }))).ties)
}

/** The widest bucket first that is asked for; one that would be too narrow for all of the time is refused. */
const BUCKETS = ["week", "month", "year"] as const
const COLUMNS_MOST = 700

/** Counts events by time under the filters of the view. */
export async function loadHistogram(query: Record<"family" | "status" | "kind", string[]>): Promise<void> {
  const filter = Object.fromEntries(Object.entries(query).filter(([, list]) => list.length > 0))
  for (const bucket of BUCKETS) {
    const histogram = await patiently(() => get("timeline", { query: { ...filter, bucket } })).catch((error: unknown) => {
      if (error instanceof ProblemError && bucket !== "year") return null
      throw error
    })
    if (!histogram || (histogram.buckets.length > COLUMNS_MOST && bucket !== "year")) continue
    store.setState({ histogram })
    return
  }
}

/** A database that has just come up is empty until the server has loaded its articles. */
async function untilFilled(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, EMPTY_MS))
    const { counts } = await patiently(() => get("ready"))
    if (counts.actors > 0) return start()
  }
}

/** The view without actors that the picture does not have; they are named in a notice. */
function known(view: View, picture: Subgraph): View {
  if (picture.truncated) return view
  const actors = new Set(picture.actors.map((actor) => actor.id))
  const unknown: string[] = []
  // An event drawn as a node is selected like an actor; the events come later.
  const has = (id: string) => actors.has(id) || view.events || (view.grouping !== null && isGroup(id)) || (unknown.push(id), false)
  const { selection } = view
  const stays =
    selection.type === "none" || (selection.type === "actor" ? has(selection.actor) : selection.line.tie.split("~").every((id) => has(id)))
  const result = {
    ...view,
    selection: stays ? selection : nothing,
    focus: view.focus !== null && has(view.focus) ? view.focus : null,
    hidden: view.hidden.filter(has),
  }
  if (unknown.length > 0) store.setState({ notice: { key: "notice.ignored", values: { what: [...new Set(unknown)].join(", ") } } })
  return result
}

let askedDerived = false

/** Fetches the pairs that only sat at one table, once. */
export async function loadDerived(): Promise<void> {
  if (askedDerived) return
  askedDerived = true
  const more = await patiently(() => getGraph({ ...asked(store.getState().view.most), derived: "yes" }))
  store.setState((state) => ({ derived: derivedTies(state.picture?.ties ?? [], more.ties) }))
}

/** An article with its text, kept once opened. */
export async function loadArticle(id: string): Promise<Article> {
  const kept = store.getState().texts[id]
  if (kept) return kept
  const article = await patiently(() => get("article", { id }))
  store.setState((state) => ({ texts: { ...state.texts, [id]: article } }))
  return article
}

/** The relations that one line stands for; derived ones when it is drawn only for sitting at one table. */
export async function loadLine(line: LineRef): Promise<Relation[]> {
  const query = { tie: line.tie, family: line.family, status: line.status, limit: 1000 }
  const named = await patiently(() => get("relations", { query }))
  if (named.items.length > 0) return named.items
  return (await patiently(() => get("relations", { query: { ...query, derived: "yes" } }))).items
}

export const loadRelation = (id: string): Promise<Relation> => patiently(() => get("relation", { id }))

/** All relations of one actor that a sentence names. */
export async function loadActorRelations(actor: string): Promise<Relation[]> {
  return (await patiently(() => get("relations", { query: { actor, limit: 1000 } }))).items
}

/** Adds to the picture what surrounds an actor; returns how many actors are new. */
export async function expand(actor: string, query: { family?: string; status?: string; limit?: number }): Promise<number> {
  const more = (await patiently(() => get("neighbours", { id: actor, query: { level: "tie", ...query } }))) as Subgraph
  await loadStrands(actor)
  const before = store.getState().picture
  if (!before) return 0
  const picture = mergePicture(before, more)
  act("act.expand", (view) => view, { picture })
  return picture.actors.length - before.actors.length
}

/** So many actors go into one question: longer addresses are refused. */
const CHUNK = 60

/** Adds to the picture every relation between these actors that the database has; returns how many are new. */
export async function reveal(actors: readonly string[]): Promise<number> {
  const there = new Set(actors)
  const found: Tie[] = []
  for (let at = 0; at < actors.length; at += CHUNK) {
    const query = { level: "tie" as const, actor: actors.slice(at, at + CHUNK), limit: 100_000, strands: "yes" as const }
    const { ties } = await patiently(() => get("graph", { query }))
    found.push(...ties.filter(({ source, target }) => there.has(source) && there.has(target)))
  }
  const { picture: before, view } = store.getState()
  if (!before) return 0
  const picture = mergePicture(before, { actors: [], ties: found })
  const words = wordsOf({ actors: [], ties: found })
  const drawn = new Set(view.only ?? wordsOf(before))
  const news = words.filter((word) => !drawn.has(word))
  if (news.length > 0) {
    hear(found)
    act("act.reveal", (now) => ({ ...now, only: now.only && [...now.only, ...news] }), { picture })
  }
  const isNew = new Set(news)
  return found
    .flatMap((tie) => tie.lines.map((line) => (isNew.has(lineWord({ tie: tie.id, ...line })) ? line.count : 0)))
    .reduce((sum, count) => sum + count, 0)
}

/** Every relation between two actors that the filters let through, in order of time; what has no date comes last. */
export async function loadBetween(a: string, b: string): Promise<Relation[]> {
  const query = { ...askedFor(store.getState().view), tie: tieId(a, b), limit: 1000 }
  const { items } = await patiently(() => get("relations", { query }))
  const when = ({ start, end }: Relation) => start ?? end ?? "~"
  return items.toSorted((one, other) => (when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0))
}

/** The shortest ways from one actor to another along what the filters let through. */
export const loadPaths = (source: string, target: string, k: number): Promise<Paths> =>
  patiently(() => get("paths", { query: { ...askedFor(store.getState().view), source, target, k } }))

/** All relations that the filters let through, page by page. */
export async function loadRelations(filters: ReturnType<typeof askedFor>): Promise<Relation[]> {
  const found: Relation[] = []
  let cursor: string | undefined
  do {
    const page = await patiently(() => get("relations", { query: { ...filters, limit: 1000, ...(cursor && { cursor }) } }))
    found.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}

export const loadViews = async () => (await patiently(() => get("views"))).items

export const loadContradictions = () => patiently(() => get("contradictions", { query: { limit: 200 } }))
