import { useStore } from "zustand"
import { createStore } from "zustand/vanilla"
import type { Article, ArticleItem, EventFull, Subgraph, Tie, Timeline } from "../../server/model/index.ts"
import type { Lit, Selection } from "../canvas/port.ts"
import type { Strands } from "../state/strands.ts"
import { say, type TextKey, type Values } from "../state/texts.ts"
import { firstView, nothing, type View } from "../state/view.ts"
import { unwritten, type History } from "../state/history.ts"
import type { ProblemError } from "../api.ts"

export type Connection =
  | { type: "up" }
  /** `at`: time of the next attempt in ms since 1970, null while one is under way. */
  | { type: "away"; problem: ProblemError; at: number | null }

export type Drawing = "waiting" | "ready" | "missing"
export type Sheet = "none" | "legend" | "menu" | "search"

/** What the pointer is over, with its place in the page. */
export interface Hover {
  what: Selection
  x: number
  y: number
}

/** The name of an act, as the palette and undo say it. */
export interface ActName {
  key: TextKey
  values?: Values
}

/** What an act may change and undo brings back. */
export type Kept = Pick<AppState, "view" | "picture" | "brought" | "notes">

export interface AppState {
  view: View
  picture: Subgraph | null
  /** Actors of the picture who came because the reader looked closer. */
  brought: ReadonlySet<string>
  /** What share of more that was asked for is here, from 0 to 1. */
  growing: number | null
  /** How many pairs only sat at one table. */
  derivedTotal: number
  /** Pairs that only sat at one table; fetched when asked for. */
  derived: Tie[] | null
  /** When the relations of each line were, and who says so. */
  strands: Strands | null
  events: EventFull[] | null
  /** How many events there are; `events` has the first of them. */
  eventsTotal: number
  /** Events by time, when there are too many to draw each; null until it has come. */
  histogram: Timeline | null
  articles: ArticleItem[] | null
  /** Articles whose text was opened. */
  texts: Record<string, Article>
  connection: Connection
  /** A fault that waiting does not mend. */
  fault: ProblemError | null
  drawing: Drawing
  /** The picture has been on the screen: only then can the camera find an actor. */
  shown: boolean
  /** Evidence that the Reader opens when the sentences of the line have come. */
  wanted: string | null
  /** An address that fills the console when it opens. */
  filling: string | null
  keyboard: Selection
  canvasFocused: boolean
  highlight: string[]
  /** The path that stays bright while the rest is dimmed. */
  lit: Lit | null
  hover: Hover | null
  /** What the menu was opened on. */
  menu: Hover | null
  /** How far a layout is worked out, from 0 to 1. */
  arranging: number | null
  /** null: as the width of the page wants it. */
  legendOpen: boolean | null
  sheet: Sheet
  shortcuts: boolean
  notice: { key: TextKey; values?: Values } | null
  palette: boolean
  history: History<Kept, ActName>
  /** Notes of the reader on actors by their ids, and on lines by their words. */
  notes: Readonly<Record<string, string>>
  /** What a screen reader is told. */
  announcement: string
}

export const store = createStore<AppState>(() => ({
  view: firstView("en"),
  picture: null,
  brought: new Set(),
  growing: null,
  derivedTotal: 0,
  derived: null,
  strands: null,
  events: null,
  eventsTotal: 0,
  histogram: null,
  articles: null,
  texts: {},
  connection: { type: "up" },
  fault: null,
  drawing: "waiting",
  shown: false,
  wanted: null,
  filling: null,
  keyboard: nothing,
  canvasFocused: false,
  highlight: [],
  lit: null,
  hover: null,
  menu: null,
  arranging: null,
  legendOpen: null,
  sheet: "none",
  shortcuts: false,
  notice: null,
  palette: false,
  history: unwritten,
  notes: {},
  announcement: "",
}))

/** A part of the state; the component draws again when it changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(store, select)
}

export const useLanguage = () => useApp((state) => state.view.language)

/** The texts of the interface in the reader's language. */
export function useSay(): (key: TextKey, values?: Values) => string {
  const language = useLanguage()
  return (key, values) => say(language, key, values)
}
