import { useStore } from "zustand"
import { createStore } from "zustand/vanilla"
import { useApp } from "../app/store.ts"
import type { Described, Ending, Query, Words } from "./api.ts"
import { readKept } from "./kept.ts"
import { fieldOf, guessed, type Field } from "./state/fields.ts"
import type { Past } from "./state/history.ts"
import type { Draft } from "./state/link.ts"
import type { Own } from "./state/own.ts"
import { parametersOf } from "./state/parameters.ts"
import type { Plan } from "./state/plan.ts"
import type { Trouble } from "./state/problem.ts"
import type { Value } from "./state/values.ts"
import { speak, type ConsoleText } from "./texts.ts"
import type { Values } from "../state/texts.ts"

export type Tab = "table" | "graph" | "json" | "plan"
export type Drawer = "none" | "history" | "saved"

/** An answer, also while it is coming: `rows` grows in place and `count` says how far it is. */
export interface Result {
  columns: string[]
  /** What a saved query says that the cells of each column are. */
  origins: (string | null)[]
  /** What a saved query says of each column. */
  meanings: (Described | null)[]
  rows: Value[][]
  count: number
  ending: Ending | null
  stopped: boolean
}

export interface ConsoleState {
  draft: Draft
  /** Milliseconds of the page's clock at which the run began. */
  running: number | null
  result: Result | null
  trouble: (Trouble & { statement: string }) | null
  plan: { plan: Plan | null; notices: string[] } | null
  tab: Tab
  drawer: Drawer
  /** Which of the two halves a phone shows. */
  side: "statement" | "result"
  queries: Query[] | null
  words: Words | null
  /** Queries or words could not be fetched. */
  lost: boolean
  history: Past[]
  own: Own[]
  /** Problems that the editor underlines, in words. */
  findings: { text: string; offset: number; error: boolean }[]
}

const kept = readKept()

export const consoleStore = createStore<ConsoleState>(() => ({
  ...kept,
  running: null,
  result: null,
  trouble: null,
  plan: null,
  tab: "table",
  drawer: "none",
  side: "statement",
  queries: null,
  words: null,
  lost: false,
  findings: [],
}))

/** A part of the console's state. */
export function useConsole<T>(select: (state: ConsoleState) => T): T {
  return useStore(consoleStore, select)
}

/** The texts of the console in the reader's language. */
export function useSpeak(): (key: ConsoleText, values?: Values) => string {
  const language = useApp((state) => state.view.language)
  return (key, values) => speak(language, key, values)
}

/** The saved query that the draft is, or began as. */
export const queryOf = (state: ConsoleState): Query | null => state.queries?.find((query) => query.name === state.draft.query) ?? null

/** The parameters of the draft, as the form asks for them. */
export function fieldsOf(state: ConsoleState): Field[] {
  const { statement, types } = state.draft
  const described = queryOf(state)?.params ?? []
  return parametersOf(statement).map((name) => {
    const word = types[name]
    const said = described.find((one) => one.name === name)
    return (
      (word ? fieldOf(name, word) : null) ??
      (said ? fieldOf(name, said.from ? `${said.type} from ${said.from}` : said.type) : null) ??
      guessed(name)
    )
  })
}
