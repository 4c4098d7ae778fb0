import {
  familyById,
  kindById,
  statusById,
  type Family,
  type Kind,
  type Paths,
  type Relation,
  type Status,
} from "../../server/model/index.ts"
import type { Canvas, Language, LineRef, Moved, Selection } from "../canvas/port.ts"
import { firstWindows } from "../state/compare.ts"
import { lineOf } from "../state/sentences.ts"
import { HAPPENED, nothing, onlyHappened, sameSelection, selecting, toggleFilter } from "../state/view.ts"
import { withoutFilters, type Filter } from "../state/filters.ts"
import { wordsOf } from "../state/scope.ts"
import { fullName } from "../state/names.ts"
import { say } from "../state/texts.ts"
import type { FilterName, View } from "../state/view.ts"
import { drawnFor, membersOf } from "./grouping.ts"
import { act } from "./history.ts"
import { loadDerived, loadRelation, reveal } from "./data.ts"
import { store } from "./store.ts"
import type { Sheet } from "./store.ts"

/** The canvas of the page, once it draws. */
let canvas: Canvas | null = null
export function holdCanvas(made: Canvas | null): void {
  canvas = made
}
export const theCanvas = (): Canvas | null => canvas

/** Changes of the view that nobody would undo: what is open, and how it is looked at. */
function change(next: (view: View) => View): void {
  store.setState((state) => ({ view: next(state.view) }))
}

const switched = (list: string[], one: string) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])

const nameOf: Record<FilterName, (value: string, language: Language) => string> = {
  families: (value, language) => familyById[value as Family][language].name,
  statuses: (value, language) => statusById[value as Status][language].name,
  kinds: (value, language) => kindById[value as Kind][language],
}
const actorName = (id: string): string => {
  const { picture, view } = store.getState()
  const actor = picture?.actors.find((one) => one.id === id)
  return actor ? fullName(actor, view.language) : id
}

export function toggle(name: FilterName, value: Family | Status | Kind): void {
  const what = nameOf[name](value, store.getState().view.language)
  act({ key: "act.toggle", values: { what } }, (view) => toggleFilter(view, name, value))
}
export const resetFilters = (): void => act("act.showAll", withoutFilters)
export const removeFilter = (filter: Filter): void =>
  act({ key: "act.remove", values: { what: say(store.getState().view.language, filter.name) } }, filter.off)
export const toggleHappened = (): void => act("act.happened", (view) => ({ ...view, statuses: onlyHappened(view) ? [] : [...HAPPENED] }))
export const setWindow = (window: View["window"]): void => act("act.window", (view) => ({ ...view, window }))
export const toggleCertain = (): void =>
  act("act.certain", (view) => ({ ...view, dates: view.dates === "certain" ? "possible" : "certain" }))

/** From the first to the last day that is known, only what surely was within. */
export function certainOnly({ ties }: { ties: readonly { first: string | null; last: string | null }[] }): void {
  const days = ties
    .flatMap(({ first, last }) => [first, last])
    .filter((day) => day !== null)
    .sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from && to) act("act.certain", (view) => ({ ...view, window: { from, to }, dates: "certain" }))
}
export const toggleAlone = (): void => act("act.alone", (view) => ({ ...view, alone: !view.alone }))
export const toggleVoice = (speaker: string): void =>
  act(
    { key: "act.voice", values: { what: speaker ? actorName(speaker) : say(store.getState().view.language, "legend.itself") } },
    (view) => ({
      ...view,
      without: switched(view.without, speaker),
    }),
  )
export const toggleColour = (): void => act("act.colour", (view) => ({ ...view, colour: view.colour === "speaker" ? "family" : "speaker" }))
/** Another rule for what sizes, hues or names say. */
export const setRule = (rule: Partial<Pick<View, "size" | "colour" | "names" | "naming">>): void =>
  act("act.rule", (view) => ({ ...view, ...rule }))
export const togglePartOf = (): void => act("act.partOf", (view) => ({ ...view, partOf: !view.partOf }))
export const setLanguage = (language: Language): void => change((view) => ({ ...view, language }))
const setTheme = (theme: "light" | "dark"): void => change((view) => ({ ...view, theme }))
export function toggleTheme(): void {
  const { theme } = store.getState().view
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches)
  setTheme(dark ? "light" : "dark")
}
export const setList = (list: boolean): void => change((view) => ({ ...view, list }))
export const setConsole = (console: boolean): void => change((view) => ({ ...view, console }))
export const setEvidence = (evidence: number): void => change((view) => ({ ...view, evidence }))
export const setSheet = (sheet: Sheet): void => store.setState({ sheet })

export const toggleNearer = (): void => act("act.nearer", (view) => ({ ...view, nearer: !view.nearer }))

export const toggleEvents = (): void => act("act.events", (view) => ({ ...view, events: !view.events }))

export function toggleDerived(): void {
  act("act.derived", (view) => ({ ...view, derived: !view.derived }))
  if (store.getState().view.derived) void loadDerived()
}

/** Picks actors beside those that are picked; one alone that is picked already is left out again. */
export function choose(ids: readonly string[]): void {
  change((view) => {
    const { selection, chosen } = view
    // What is selected was meant to be the first.
    const before = chosen.length === 0 && selection.type === "actor" ? [selection.actor] : chosen
    const [one] = ids
    const next = ids.length === 1 && before.includes(one!) ? before.filter((id) => id !== one) : [...new Set([...before, ...ids])]
    return { ...selecting(view, nothing), chosen: next }
  })
  store.setState({ highlight: [], hover: null, sheet: "none", legendOpen: null })
  const { view } = store.getState()
  announce(say(view.language, "choice.n", { n: view.chosen.length }))
}

/** Puts actors somewhere; null gives their places back to the layout. */
export function move(places: Moved | null): void {
  if (places) act("act.move", (view) => ({ ...view, moved: { ...view.moved, ...places } }))
  else act("act.unpin", (view) => ({ ...view, moved: {} }))
}

/** Places all actors in another way; null is as they came. */
export function arrange(arrangement: View["arrangement"]): void {
  act("act.arrange", (view) => ({ ...view, arrangement }))
}

/** Draws actors as groups with the sums of their ties, or each again. */
export function setGrouping(grouping: View["grouping"]): void {
  act("act.grouping", (view) => ({ ...selecting(view, nothing), chosen: [], grouping, apart: [], camera: null }))
  requestAnimationFrame(() => canvas?.fit())
}

/** Draws the members of a group while the others stay groups. */
export function setApart(group: string): void {
  act("act.grouping", (view) => ({ ...selecting(view, nothing), apart: [...view.apart, group] }))
}

/** Opens a panel beside the picture in place of what was open there, or closes it. */
export function openPanel(panel: View["panel"]): void {
  change((view) => ({ ...selecting(view, nothing), panel }))
  store.setState({ lit: null, sheet: "none", legendOpen: null })
}

/** Keeps one path bright and dims the rest; null lights everything again. */
export function light(path: Paths["items"][number] | null): void {
  store.setState({ lit: path && { actors: path.actors, pairs: path.steps.map(({ source, target }) => [source, target] as const) } })
}

/** Keeps these lines bright and dims the rest; null lights everything again. */
export function lightLines(lines: readonly { source: string; target: string }[] | null): void {
  store.setState({
    lit: lines && {
      actors: lines.flatMap(({ source, target }) => [source, target]),
      pairs: lines.map(({ source, target }) => [source, target] as const),
    },
  })
}

/** Opens the comparison of two windows of time: of the chosen one with as long before it, if there is one. */
export function compare(): void {
  const { picture, view } = store.getState()
  const compared = picture && view.window ? firstWindows(picture, view.window) : view.compared
  act("act.compare", (now) => ({ ...selecting(now, nothing), panel: "compare", compared, window: null }))
  store.setState({ lit: null, sheet: "none", legendOpen: null })
}

export const setCompared = (compared: View["compared"]): void => act("act.compare", (view) => ({ ...view, compared }))

/** Selects an actor, a line or nothing; the pointed-at rings go. */
export function select(selection: Selection, evidence = 0): void {
  const { view } = store.getState()
  store.setState({
    // A panel stays below what was opened from it, until everything is closed.
    view: { ...selecting(view, selection, evidence), ...(selection.type === "none" && { chosen: [], panel: null }) },
    lit: null,
    highlight: [],
    hover: null,
    keyboard: selection.type === "none" || sameSelection(store.getState().keyboard, selection) ? store.getState().keyboard : selection,
    sheet: "none",
    legendOpen: null,
  })
}
export const selectActor = (actor: string): void => select({ type: "actor", actor })
export const selectLine = (line: LineRef, evidence = 0): void => select({ type: "line", line }, evidence)
export const unselect = (): void => select(nothing)

/** Selects the line of a relation at one of its sentences. */
export function selectRelation(relation: Relation, evidence?: string): void {
  const { picture, derived } = store.getState()
  const line = lineOf(relation, [...(picture?.ties ?? []), ...(derived ?? [])])
  if (!line) return
  selectLine(line)
  if (evidence) store.setState({ wanted: evidence })
}

/** The same by the relation's id, which may not be at hand. */
export async function openRelation(id: string, evidence?: string): Promise<void> {
  const known = (store.getState().events ?? []).flatMap((event) => event.relations).find((one) => one.id === id)
  selectRelation(known ?? (await loadRelation(id)), evidence)
}

/** Opens an article from the top. */
export function readArticle(article: string): void {
  change((view) => ({ ...view, selection: nothing, evidence: 0, article }))
  store.setState({ sheet: "none", legendOpen: null })
}

export function hide(actors: readonly string[]): void {
  const [one] = actors
  const what = actors.length === 1 ? actorName(one!) : say(store.getState().view.language, "choice.actors", { n: actors.length })
  act({ key: "act.hide", values: { what } }, (view) => ({
    ...selecting(view, nothing),
    chosen: [],
    hidden: [...new Set([...view.hidden, ...actors])],
    focus: view.focus !== null && actors.includes(view.focus) ? null : view.focus,
  }))
}

/** Adds to those who are picked everybody whom a line leads to. */
export function chooseNeighbours(actors: readonly string[]): void {
  const ties = store.getState().picture?.ties ?? []
  choose([
    ...new Set([
      ...actors,
      ...ties.flatMap(({ source, target }) => (actors.includes(source) ? target : actors.includes(target) ? source : [])),
    ]),
  ])
}

/** Hides the neighbours who are tied to nobody else that is drawn: what expanding brought goes again. */
export function collapse(actors: readonly string[]): void {
  const { picture, view } = store.getState()
  const ties = (picture?.ties ?? []).filter(({ source, target }) => ![source, target].some((id) => view.hidden.includes(id)))
  const others = new Map<string, Set<string>>()
  for (const { source, target } of ties) {
    others.set(source, (others.get(source) ?? new Set()).add(target))
    others.set(target, (others.get(target) ?? new Set()).add(source))
  }
  const near = new Set(actors.flatMap((id) => [...(others.get(id) ?? [])]))
  const leaves = [...near].filter((id) => !actors.includes(id) && [...others.get(id)!].every((other) => actors.includes(other)))
  if (leaves.length === 0) return announce(say(view.language, "act.nothingHangs"))
  act({ key: "act.collapsed", values: { n: leaves.length } }, (now) => ({ ...now, hidden: [...new Set([...now.hidden, ...leaves])] }))
}

/** Picks those who are drawn and were not picked. */
export function invertChoice(): void {
  const { view } = store.getState()
  const drawn = canvas?.measure().glyphs.flatMap(({ id }) => membersOf(id)) ?? []
  change((before) => ({ ...before, chosen: drawn.filter((id) => !view.chosen.includes(id)) }))
}

/** Fetches every relation between those who are drawn. */
export async function revealShown(): Promise<void> {
  const n = await reveal(canvas?.measure().glyphs.map(({ id }) => id) ?? [])
  const { language } = store.getState().view
  store.setState({ notice: { key: "act.revealed", values: { n } } })
  announce(say(language, "act.revealed", { n }))
}

/** Draws only these, with the lines among them. */
export function keepOnly(actors: readonly string[]): void {
  const { picture } = store.getState()
  if (!picture) return
  const kept = {
    actors: picture.actors.filter(({ id }) => actors.includes(id)),
    ties: picture.ties.filter((tie) => [tie.source, tie.target].every((id) => actors.includes(id))),
  }
  setOnly(wordsOf(kept))
}

/** What is drawn for actors: groups in place of their members, each once. */
const drawnForAll = (actors: readonly string[]): string[] => [...new Set(actors.map(drawnFor))]

/** Sets actors in one row or column, where they stand in the mean. */
export function align(actors: readonly string[], into: "row" | "column"): void {
  const places = Object.entries(canvas?.places(drawnForAll(actors)) ?? {})
  const at = into === "row" ? 1 : 0
  const mean = places.reduce((sum, [, place]) => sum + place[at], 0) / places.length
  move(Object.fromEntries(places.map(([id, [x, y]]) => [id, into === "row" ? ([x, mean] as const) : ([mean, y] as const)])))
}

/** Keeps actors where they stand, however the others are placed. */
export function pin(actors: readonly string[]): void {
  const places = canvas?.places(drawnForAll(actors))
  if (places) act("act.pin", (view) => ({ ...view, moved: { ...places, ...view.moved } }))
}

export const unhideAll = (): void => act("act.unhide", (view) => ({ ...view, hidden: [] }))
export const highlight = (actors: string[]): void => store.setState({ highlight: actors })

/** Draws only these actors and lines, or everything again; the camera goes where it shows them all. */
export function setOnly(only: string[] | null): void {
  act(only ? "act.only" : "act.everything", (view) => ({ ...selecting(view, nothing), only, focus: null, camera: null }))
  requestAnimationFrame(() => canvas?.fit())
}

export function announce(text: string): void {
  store.setState({ announcement: text })
}

/** What Esc closes, the innermost first. */
export function close(): void {
  const { view, sheet, notice, drawing } = store.getState()
  if (sheet !== "none") setSheet("none")
  else if (view.selection.type !== "none" || view.article || view.panel || view.chosen.length > 0) {
    unselect()
    document.getElementById("picture")?.focus()
  } else if (view.only) setOnly(null)
  else if (view.list && drawing !== "missing") setList(false)
  else if (notice) store.setState({ notice: null })
}
