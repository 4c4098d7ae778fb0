import { FAMILIES, KINDS, STATUSES, type Family, type Kind, type Status } from "../../server/model/index.ts"
import type { Days } from "./compare.ts"
import type { ColourId } from "./colours/index.ts"
import type { NamingId } from "./naming.ts"
import type { GroupingId } from "./groups.ts"
import type { NamesId, SizeId } from "../canvas/rules/index.ts"
import type { Arrangement, Camera, Language, LineRef, Moved, Selection } from "../canvas/port.ts"

/** Panels beside the picture, by the names that addresses have for them. */
export const PANELS = ["linked", "contradictions", "takeaway", "views", "measures", "examples", "compare", "imports"] as const
export type PanelId = (typeof PANELS)[number]

export type Theme = "system" | "light" | "dark"

/** What a reader sees and can share as a URL. Empty lists let everything through. */
export interface View {
  language: Language
  theme: Theme
  families: Family[]
  statuses: Status[]
  kinds: Kind[]
  partOf: boolean
  derived: boolean
  /** Events of many parties are nodes. */
  events: boolean
  hidden: string[]
  /** How many actors are drawn, those with the most relations; null: as many as at first. */
  most: number | null
  /** Where the reader looks closer, more actors come. */
  nearer: boolean
  /** Actors are drawn as groups; null draws each. */
  grouping: GroupingId | null
  /** Groups whose members are drawn all the same. */
  apart: string[]
  /** What was in these days, both included; null lets every time through, and what has no date. */
  window: { from: string; to: string } | null
  /** Two windows that are compared; null: those to begin with. */
  compared: { before: Days; after: Days } | null
  /** Whether it may have been within the window, or certainly was. */
  dates: "possible" | "certain"
  /** Also what only one speaker says. */
  alone: boolean
  /** What only these say, or who is part of them, is left out; "" is the article itself. */
  without: string[]
  /** What the hue of a line says. */
  colour: ColourId
  /** What the size of an actor says. */
  size: SizeId
  /** Whose names stand. */
  names: NamesId
  /** How actors are called. */
  naming: NamingId
  /** Only this actor's neighbourhood is drawn. */
  focus: string | null
  selection: Selection
  /** Actors picked together, besides what is selected. */
  chosen: string[]
  /** Where actors stand; null: as the editor set them, or as suits the picture. */
  arrangement: Arrangement | null
  /** Actors that the reader put somewhere: they stay there in every arrangement. */
  moved: Moved
  /** Which sentence of the selected line the Reader shows, from 0. */
  evidence: number
  /** What else is open beside the picture. */
  panel: PanelId | null
  /** Article that the Reader shows from the top. */
  article: string | null
  list: boolean
  /** Only these actors and lines are drawn: ids, and lines as `lineWord` writes them. */
  only: string[] | null
  console: boolean
  /** null: the fitted picture. */
  camera: Camera | null
}

export const nothing: Selection = { type: "none" }

/** The view of a first visit. */
export function firstView(language: Language): View {
  return {
    language,
    theme: "system",
    families: [],
    statuses: [],
    kinds: [],
    partOf: true,
    derived: false,
    events: false,
    hidden: [],
    most: null,
    nearer: true,
    grouping: null,
    apart: [],
    window: null,
    compared: null,
    dates: "possible",
    alone: true,
    without: [],
    colour: "family",
    size: "relations",
    names: "every",
    naming: "page",
    focus: null,
    selection: nothing,
    chosen: [],
    arrangement: null,
    moved: {},
    panel: null,
    evidence: 0,
    article: null,
    list: false,
    only: null,
    console: false,
    camera: null,
  }
}

const order = {
  families: FAMILIES.map((family) => family.id) as readonly Family[],
  statuses: STATUSES.map((status) => status.id) as readonly Status[],
  kinds: KINDS.map((kind) => kind.id) as readonly Kind[],
}
export type FilterName = keyof typeof order

/** Whether a filter lets a value through. */
export function passes<T>(filter: readonly T[], value: T): boolean {
  return filter.length === 0 || filter.includes(value)
}

/** Switches one value off or on; when none or all would be left, the filter is empty again. */
export function toggled<T>(all: readonly T[], filter: readonly T[], value: T): T[] {
  const on = all.filter((one) => (one === value ? !passes(filter, one) : passes(filter, one)))
  return on.length === all.length ? [] : on
}

/** The view with one value of a filter switched. */
export function toggleFilter(view: View, name: FilterName, value: Family | Status | Kind): View {
  return { ...view, [name]: toggled<Family | Status | Kind>(order[name], view[name], value) }
}

/** What has happened: neither plans nor hopes nor threats. */
export const HAPPENED: readonly Status[] = ["occurred", "ongoing"]

export const onlyHappened = (view: View): boolean =>
  view.statuses.length === HAPPENED.length && HAPPENED.every((status) => view.statuses.includes(status))

/** The view with something else selected: the first sentence of it, no article. */
export function selecting(view: View, selection: Selection, evidence = 0): View {
  return { ...view, selection, evidence, article: null }
}

export const sameLine = (a: LineRef, b: LineRef): boolean => a.tie === b.tie && a.family === b.family && a.status === b.status

export function sameSelection(a: Selection, b: Selection): boolean {
  if (a.type === "actor" && b.type === "actor") return a.actor === b.actor
  if (a.type === "line" && b.type === "line") return sameLine(a.line, b.line)
  return a.type === b.type
}

/** A view from before an act, looked at as now: with the selection, camera, language and panels of now. */
export function settled(before: View, now: View): View {
  const { language, theme, selection, chosen, evidence, panel, article, list, console, camera } = now
  return { ...before, language, theme, selection, chosen, evidence, panel, article, list, console, camera }
}
