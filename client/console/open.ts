import { get, ProblemError } from "../api.ts"
import { readArticle, selectActor, selectLine, selectRelation, setConsole, setOnly } from "../app/acts.ts"
import { flySoon } from "../app/camera.ts"
import { loadDerived, loadRelation } from "../app/data.ts"
import { store } from "../app/store.ts"
import type { LineRef } from "../canvas/port.ts"
import { mergePicture, type Picture } from "../state/picture.ts"
import { wordsOf } from "../state/scope.ts"
import type { EventFull, Relation } from "../../server/model/index.ts"
import { loadQuoted } from "./api.ts"
import { actorsOf, type Drawing } from "./resolve.ts"
import { tiesOf } from "./state/ties.ts"
import type { Thing } from "./state/values.ts"

/** Puts into the picture what it lacks; what it has stays as it is. Returns how many lines are new. */
function ensure(more: Picture): number {
  const { picture } = store.getState()
  if (!picture) return 0
  const actors = new Set(picture.actors.map((actor) => actor.id))
  const lines = new Set(wordsOf(picture))
  const news = {
    actors: more.actors.filter((actor) => !actors.has(actor.id)),
    ties: more.ties.filter((tie) => wordsOf({ actors: [], ties: [tie] }).some((word) => !lines.has(word))),
  }
  if (news.actors.length + news.ties.length > 0) store.setState({ picture: mergePicture(picture, news) })
  return wordsOf({ actors: [], ties: news.ties }).filter((word) => !lines.has(word)).length
}

/** On a phone the console covers what it opens. */
function makeRoom(): void {
  if (matchMedia("(max-width: 720px)").matches) setConsole(false)
}

async function openActor(id: string): Promise<void> {
  const [actor] = await actorsOf([id])
  if (!actor) throw new ProblemError("not-found", id)
  ensure({ actors: [actor], ties: [] })
  selectActor(id)
  flySoon([id])
}

async function showRelation(relation: Relation, evidence?: string): Promise<void> {
  const ends = [relation.source, relation.target]
  if (relation.derived) {
    store.setState(({ view }) => ({ view: { ...view, derived: true } }))
    await loadDerived()
  } else ensure({ actors: await actorsOf(ends), ties: tiesOf([relation]) })
  selectRelation(relation, evidence)
}

async function openEvent(id: string): Promise<void> {
  const event = await eventOf(id)
  const named = event.relations.find((one) => !one.derived) ?? event.relations[0]
  const [evidence] = event.evidence
  if (named) await showRelation(named)
  else if (evidence) readAt(evidence.article, evidence.id)
}

const eventOf = async (id: string): Promise<EventFull> =>
  (store.getState().events ?? []).find((one) => one.id === id) ?? (await get("event", { id }))

function readAt(article: string, evidence: string): void {
  readArticle(article)
  store.setState({ wanted: evidence })
}

async function openEvidence(id: string): Promise<void> {
  const known = (store.getState().events ?? []).find((event) => event.evidence.some((one) => one.id === id))
  const quoted = known ? null : await loadQuoted(id)
  const event = known ?? (quoted?.event ? await eventOf(quoted.event) : null)
  const relation = event?.relations.find((one) => !one.derived && one.evidence.some((evidence) => evidence.id === id))
  const article = quoted?.article ?? event?.evidence.find((one) => one.id === id)?.article
  if (relation) await showRelation(relation, id)
  else if (article) readAt(article, id)
  else throw new ProblemError("not-found", id)
}

const OPENERS: Record<Thing, (id: string) => Promise<void> | void> = {
  actor: openActor,
  event: openEvent,
  evidence: openEvidence,
  article: readArticle,
  relation: async (id) => showRelation(await loadRelation(id)),
}

/** Opens a thing of a cell in the picture and the Reader; says when the graph has no such thing. */
export async function open(thing: Thing, id: string): Promise<void> {
  try {
    await OPENERS[thing](id)
    makeRoom()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    store.setState({ notice: { key: "scope.missing", values: { what: id } } })
  }
}

/** Opens a line of the result's own graph. */
export function openLine(drawing: Drawing, line: LineRef): void {
  ensure(drawing)
  selectLine(line)
  makeRoom()
}

/** Draws the result besides what is in the picture already. */
export function addToPicture(drawing: Drawing): void {
  const news = ensure(drawing)
  const ids = drawing.actors.map((actor) => actor.id)
  const { view } = store.getState()
  const shown = { ...view, hidden: view.hidden.filter((id) => !ids.includes(id)), focus: null }
  const only = view.only && [...new Set([...view.only, ...wordsOf(drawing)])]
  store.setState({
    view: { ...shown, only },
    highlight: ids,
    notice: news > 0 ? { key: "scope.added", values: { n: news } } : { key: "scope.there" },
  })
  makeRoom()
  flySoon(ids)
}

/** Draws the result and nothing else. */
export async function showOnly(drawing: Drawing): Promise<void> {
  ensure(drawing)
  if (drawing.derived.length > 0) {
    store.setState(({ view }) => ({ view: { ...view, derived: true } }))
    await loadDerived()
  }
  setOnly(wordsOf({ actors: drawing.actors, ties: [...drawing.ties, ...drawing.derived] }))
  makeRoom()
}
