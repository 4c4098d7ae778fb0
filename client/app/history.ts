import { recorded, redone, undone, type Step } from "../state/history.ts"
import { say, type TextKey } from "../state/texts.ts"
import { settled, type View } from "../state/view.ts"
import { store, type ActName, type AppState, type Kept } from "./store.ts"

const keptOf = ({ view, picture, brought, notes }: AppState): Kept => ({ view, picture, brought, notes })
const same = (a: ActName, b: ActName) => a.key === b.key && JSON.stringify(a.values) === JSON.stringify(b.values)

/** Changes the view, and with `more` what there is to draw or what is noted, so that it can be undone under this name. */
export function act(name: ActName | TextKey, next: (view: View) => View, more: Partial<Pick<Kept, "picture" | "notes">> = {}): void {
  const step = { name: typeof name === "string" ? { key: name } : name, kept: keptOf(store.getState()), at: Date.now() }
  store.setState((state) => ({
    view: next(state.view),
    ...more,
    history: recorded(state.history, step, same),
  }))
}

function bring(found: { step: Step<Kept, ActName>; history: AppState["history"] } | null, how: "act.undone" | "act.redone"): void {
  if (!found) return
  const { view, picture, brought, notes } = found.step.kept
  const { language } = store.getState().view
  const { key, values } = found.step.name
  store.setState((state) => ({
    view: settled(view, state.view),
    picture,
    brought,
    notes,
    history: found.history,
    announcement: say(language, how, { what: say(language, key, values) }),
  }))
}

export const undo = (): void => bring(undone(store.getState().history, keptOf(store.getState())), "act.undone")
export const redo = (): void => bring(redone(store.getState().history, keptOf(store.getState())), "act.redone")
