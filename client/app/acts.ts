import type { Family, Kind, Relation, Status } from "../../server/model/index.ts"
import type { Canvas, Language, LineRef, Selection } from "../canvas/port.ts"
import { lineOf } from "../state/sentences.ts"
import { HAPPENED, nothing, onlyHappened, sameSelection, selecting, toggleFilter } from "../state/view.ts"
import { withoutFilters } from "../state/filters.ts"
import type { FilterName, View } from "../state/view.ts"
import { loadDerived, loadRelation } from "./data.ts"
import { store } from "./store.ts"
import type { Sheet } from "./store.ts"

/** The canvas of the page, once it draws. */
let canvas: Canvas | null = null
export function holdCanvas(made: Canvas | null): void {
  canvas = made
}
export const theCanvas = (): Canvas | null => canvas

/** Changes the view, whatever of it. */
export function change(next: (view: View) => View): void {
  store.setState((state) => ({ view: next(state.view) }))
}

const switched = (list: string[], one: string) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])

export const toggle = (name: FilterName, value: Family | Status | Kind): void => change((view) => toggleFilter(view, name, value))
export const resetFilters = (): void => change(withoutFilters)
export const clearFilter = (name: FilterName): void => change((view) => ({ ...view, [name]: [] }))
export const toggleHappened = (): void => change((view) => ({ ...view, statuses: onlyHappened(view) ? [] : [...HAPPENED] }))
export const setWindow = (window: View["window"]): void => change((view) => ({ ...view, window }))
export const toggleCertain = (): void => change((view) => ({ ...view, dates: view.dates === "certain" ? "possible" : "certain" }))
export const toggleAlone = (): void => change((view) => ({ ...view, alone: !view.alone }))
export const toggleVoice = (speaker: string): void => change((view) => ({ ...view, without: switched(view.without, speaker) }))
export const toggleColour = (): void => change((view) => ({ ...view, colour: view.colour === "speaker" ? "family" : "speaker" }))
export const togglePartOf = (): void => change((view) => ({ ...view, partOf: !view.partOf }))
export const setLanguage = (language: Language): void => change((view) => ({ ...view, language }))
export const setTheme = (theme: "light" | "dark"): void => change((view) => ({ ...view, theme }))
export const setList = (list: boolean): void => change((view) => ({ ...view, list }))
export const setConsole = (console: boolean): void => change((view) => ({ ...view, console }))
export const setEvidence = (evidence: number): void => change((view) => ({ ...view, evidence }))
export const setSheet = (sheet: Sheet): void => store.setState({ sheet })

export function toggleDerived(): void {
  change((view) => ({ ...view, derived: !view.derived }))
  if (store.getState().view.derived) void loadDerived()
}

/** Selects an actor, a line or nothing; the pointed-at rings go. */
export function select(selection: Selection, evidence = 0): void {
  const { view } = store.getState()
  store.setState({
    view: selecting(view, selection, evidence),
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

export function hide(actor: string): void {
  change((view) => ({
    ...selecting(view, nothing),
    hidden: [...view.hidden, actor],
    focus: view.focus === actor ? null : view.focus,
  }))
}
export const unhideAll = (): void => change((view) => ({ ...view, hidden: [] }))
export const highlight = (actors: string[]): void => store.setState({ highlight: actors })

/** Draws only these actors and lines, or everything again; the camera goes where it shows them all. */
export function setOnly(only: string[] | null): void {
  change((view) => ({ ...selecting(view, nothing), only, focus: null, camera: null }))
  requestAnimationFrame(() => canvas?.fit())
}

export function announce(text: string): void {
  store.setState({ announcement: text })
}
