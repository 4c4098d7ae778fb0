import { FAMILIES, familyById, KINDS, kindById, STATUSES, statusById } from "../../server/model/index.ts"
import { LAYOUTS } from "../canvas/layouts/index.ts"
import type { Selection } from "../canvas/port.ts"
import { isFiltered } from "../state/filters.ts"
import { isPart } from "../state/overview.ts"
import { GROUPINGS } from "../state/groups.ts"
import { say, type TextKey, type Values } from "../state/texts.ts"
import * as acts from "./acts.ts"
import { fit, setFocus, zoom } from "./camera.ts"
import { drawnFor, membersOf } from "./grouping.ts"
import { redo, undo } from "./history.ts"
import { showMore } from "./overview.ts"
import { RULES } from "./rules.ts"
import { share } from "./share.ts"
import { store, type AppState } from "./store.ts"

/** One thing that a reader can do, for the keyboard, the palette and the page of shortcuts. */
export interface Command {
  name: TextKey
  values?: Values
  /** Names of keys as KeyboardEvent has them, `Mod+` for Ctrl or Cmd; the first one is shown. */
  keys?: readonly string[]
  run: () => void
  /** Whether it would do something now; always, when absent. */
  can?: (state: AppState) => boolean
  /** It is about the actors that are picked, and stands beside them. */
  ofChoice?: true
  /** What of the picture it stands in the menu of. */
  onMenu?: readonly Selection["type"][]
}

/** Who is meant: what the menu was opened on, those who are picked, or who is selected. */
function meant({ view, menu }: AppState): string[] {
  if (menu?.what.type === "actor") {
    const members = [...membersOf(menu.what.actor)]
    if (!members.some((id) => view.chosen.includes(id))) return members
  }
  if (view.chosen.length > 0) return view.chosen
  return view.selection.type === "actor" ? [...membersOf(view.selection.actor)] : []
}
const now = () => meant(store.getState())
const one = (state: AppState): string | null => (meant(state).length === 1 ? meant(state)[0]! : null)
const some = (state: AppState): boolean => meant(state).length > 0
const several = (state: AppState): boolean => state.view.chosen.length > 1
const view = () => store.getState().view

const toggleFullScreen = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())

function search(): void {
  const field = document.getElementById("search")
  // On a phone the field comes with its sheet and takes the focus itself.
  if (field) field.focus()
  else acts.setSheet("search")
}

/** All that have a name of their own. */
export const COMMANDS: readonly Command[] = [
  { name: "keys.search", keys: ["/"], run: search },
  { name: "keys.palette", keys: ["Mod+k"], run: () => store.setState({ palette: true }) },
  { name: "act.undo", keys: ["Mod+z"], run: undo, can: (state) => state.history.past.length > 0 },
  { name: "act.redo", keys: ["Mod+Shift+z", "Mod+y"], run: redo, can: (state) => state.history.future.length > 0 },
  { name: "keys.escape", keys: ["Escape"], run: acts.close },
  { name: "keys.in", keys: ["+", "="], run: () => zoom(1.5) },
  { name: "keys.out", keys: ["-"], run: () => zoom(1 / 1.5) },
  { name: "keys.fit", keys: ["0"], run: fit, onMenu: ["none"] },
  { name: "act.contradictions", keys: ["v"], run: () => acts.openPanel(view().panel === "contradictions" ? null : "contradictions") },
  { name: "act.takeaway", keys: ["e"], run: () => acts.openPanel(view().panel === "takeaway" ? null : "takeaway"), onMenu: ["none"] },
  { name: "act.compare", keys: ["z"], run: () => (view().panel === "compare" ? acts.openPanel(null) : acts.compare()), onMenu: ["none"] },
  { name: "act.views", keys: ["m"], run: () => acts.openPanel(view().panel === "views" ? null : "views"), onMenu: ["none"] },
  { name: "act.measures", keys: ["g"], run: () => acts.openPanel(view().panel === "measures" ? null : "measures") },
  { name: "act.imports", keys: ["y"], run: () => acts.openPanel(view().panel === "imports" ? null : "imports") },
  { name: "act.examples", keys: ["q"], run: () => acts.openPanel(view().panel === "examples" ? null : "examples"), onMenu: ["none"] },
  { name: "keys.list", keys: ["l"], run: () => acts.setList(!view().list) },
  { name: "keys.console", keys: ["c"], run: () => acts.setConsole(!view().console) },
  { name: "act.happened", keys: ["h"], run: acts.toggleHappened },
  { name: "act.showAll", keys: ["r"], run: acts.resetFilters, can: (state) => isFiltered(state.view), onMenu: ["none"] },
  {
    name: "act.focus",
    keys: ["f"],
    run: () => setFocus(view().focus === null ? one(store.getState()) : null),
    can: (state) => one(state) !== null || state.view.focus !== null,
    onMenu: ["actor"],
  },
  {
    name: "act.linked",
    keys: ["w"],
    run: () => acts.openPanel("linked"),
    can: (state) => state.view.chosen.length === 2,
    ofChoice: true,
    onMenu: ["actor"],
  },
  { name: "act.choose", keys: ["x"], run: () => acts.choose(now()), can: (state) => some(state) && !several(state), onMenu: ["actor"] },
  { name: "act.neighbours", keys: ["n"], run: () => acts.chooseNeighbours(now()), can: some, ofChoice: true, onMenu: ["actor"] },
  { name: "act.invert", keys: ["i"], run: acts.invertChoice, can: several, ofChoice: true },
  { name: "act.hideChosen", keys: ["Delete"], run: () => acts.hide(now()), can: some, ofChoice: true, onMenu: ["actor"] },
  { name: "act.collapse", keys: ["j"], run: () => acts.collapse(now()), can: some, ofChoice: true, onMenu: ["actor"] },
  { name: "act.keep", keys: ["k"], run: () => acts.keepOnly(now()), can: some, ofChoice: true },
  { name: "act.row", run: () => acts.align(now(), "row"), can: several, ofChoice: true },
  { name: "act.column", run: () => acts.align(now(), "column"), can: several, ofChoice: true },
  {
    name: "act.pin",
    keys: ["p"],
    run: () => acts.pin(now()),
    can: (state) => meant(state).some((id) => !state.view.moved[drawnFor(id)]),
    ofChoice: true,
    onMenu: ["actor"],
  },
  {
    name: "act.unpin",
    run: () => acts.move(null),
    can: (state) => Object.keys(state.view.moved).length > 0,
    onMenu: ["actor", "none"],
  },
  { name: "act.reveal", keys: ["a"], run: () => void acts.revealShown(), can: (state) => state.view.grouping === null, onMenu: ["none"] },
  {
    name: "act.showMore",
    keys: ["."],
    run: () => void showMore(),
    can: ({ picture }) => picture !== null && isPart(picture),
    onMenu: ["none"],
  },
  { name: "act.nearer", run: acts.toggleNearer, can: ({ picture }) => picture !== null && isPart(picture) },
  { name: "act.unhide", run: acts.unhideAll, can: (state) => state.view.hidden.length > 0, onMenu: ["none"] },
  { name: "act.colour", keys: ["s"], run: acts.toggleColour },
  { name: "act.alone", run: acts.toggleAlone },
  { name: "act.anyTime", run: () => acts.setWindow(null), can: (state) => state.view.window !== null },
  { name: "act.events", keys: ["o"], run: acts.toggleEvents, can: (state) => state.events !== null, onMenu: ["none"] },
  {
    name: "act.grouping",
    keys: ["b"],
    run: () => acts.setGrouping(view().grouping === null ? "whole" : null),
    onMenu: ["none"],
  },
  { name: "act.partOf", run: acts.togglePartOf },
  { name: "act.derived", run: acts.toggleDerived, can: (state) => state.derivedTotal > 0 },
  { name: "keys.language", keys: ["d"], run: () => acts.setLanguage(view().language === "de" ? "en" : "de") },
  { name: "keys.theme", keys: ["t"], run: acts.toggleTheme },
  { name: "bar.share", keys: ["u"], run: () => void share(), onMenu: ["none"] },
  { name: "keys.full", run: () => void toggleFullScreen(), can: () => document.fullscreenEnabled, onMenu: ["none"] },
  { name: "keys.help", keys: ["?"], run: () => store.setState({ shortcuts: true }) },
]

/** Those, and one for each family, status and kind, in the reader's language. */
export function commandsIn(language: "de" | "en"): Command[] {
  return [
    ...COMMANDS,
    ...FAMILIES.map(({ id }) => ({
      name: "act.toggle" as const,
      values: { what: familyById[id][language].name },
      run: () => acts.toggle("families", id),
    })),
    ...STATUSES.map(({ id }) => ({
      name: "act.toggle" as const,
      values: { what: statusById[id][language].name },
      run: () => acts.toggle("statuses", id),
    })),
    { name: "act.asEdited", run: () => acts.arrange(null), can: (state: AppState) => state.view.arrangement !== null },
    ...LAYOUTS.map(({ id, name }) => ({
      name: "act.layout" as const,
      values: { what: name[language] },
      run: () => acts.arrange({ layout: id, options: {}, around: one(store.getState()) }),
    })),
    ...RULES.flatMap(({ title, rules, set }) =>
      rules.map(({ id, name }) => ({
        name: "act.ruleIs" as const,
        values: { rule: say(language, title), what: name[language] },
        run: () => set(id),
      })),
    ),
    ...GROUPINGS.map(({ id, name }) => ({
      name: "act.group" as const,
      values: { what: name[language] },
      run: () => acts.setGrouping(id),
    })),
    ...KINDS.map(({ id }) => ({
      name: "act.toggle" as const,
      values: { what: kindById[id][language] },
      run: () => acts.toggle("kinds", id),
    })),
  ]
}
