import { setConsole, setOnly, setList, setSheet, unselect } from "./acts.ts"
import { fit, zoom } from "./camera.ts"
import { store } from "./store.ts"

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** What Esc closes, the innermost first. */
function close(): void {
  const { view, sheet, notice, drawing } = store.getState()
  if (sheet !== "none") setSheet("none")
  else if (view.selection.type !== "none" || view.article) {
    unselect()
    document.getElementById("picture")?.focus()
  } else if (view.only) setOnly(null)
  else if (view.list && drawing !== "missing") setList(false)
  else if (notice) store.setState({ notice: null })
}

function search(): void {
  const field = document.getElementById("search")
  // On a phone the field comes with its sheet and takes the focus itself.
  if (field) field.focus()
  else setSheet("search")
}

/** One key and what it does anywhere on the page; the help dialog lists the same. */
const acts: Record<string, () => void> = {
  "/": search,
  Escape: close,
  "+": () => zoom(1.5),
  "=": () => zoom(1.5),
  "-": () => zoom(1 / 1.5),
  "0": fit,
  l: () => setList(!store.getState().view.list),
  c: () => setConsole(!store.getState().view.console),
  "?": () => store.setState({ shortcuts: true }),
}

function down(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  // The editor of the console is in a shadow tree: outside of it the event's target is only its host.
  if (isTyping(event.composedPath()[0] ?? event.target) || store.getState().shortcuts) return
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
}

/** Listens to the keys of the page; returns how to stop. */
export function bindKeyboard(): () => void {
  window.addEventListener("keydown", down)
  return () => window.removeEventListener("keydown", down)
}
