import type { Language } from "../canvas/port.ts"
import { fromSearch, toSearch } from "../state/url.ts"
import { sameSelection, type View } from "../state/view.ts"
import { fit, placeCamera } from "./camera.ts"
import { store } from "./store.ts"

const THEME = "entente.theme"

const preferred = (): Language => (navigator.language.toLowerCase().startsWith("de") ? "de" : "en")

/** Takes the view from the address; says what of it means nothing. */
export function readAddress(): void {
  const { view, ignored } = fromSearch(location.search, preferred())
  const kept = localStorage.getItem(THEME)
  if (view.theme === "system" && (kept === "light" || kept === "dark")) view.theme = kept
  const what = ignored.map(({ name, value }) => `${name}=${value}`).join(", ")
  if (new URLSearchParams(location.search).has("statement")) store.setState({ filling: location.search })
  store.setState({ view, ...(what ? { notice: { key: "notice.ignored" as const, values: { what } } } : {}) })
}

const write = () => history.replaceState(null, "", `?${toSearch(store.getState().view)}`)

/** Goes to the view of an address, as a link to it would; going back leads here again. */
export function openAddress(search: string): void {
  // What the reader changed a moment ago belongs to where going back leads.
  write()
  history.pushState(null, "", `?${search}`)
  dispatchEvent(new PopStateEvent("popstate"))
}

/** The address of the view as it is now. */
export const addressOf = (view: View): string => `${location.origin}${location.pathname}?${toSearch(view)}`

/** Going back should undo an opening, not a nudge of the camera. */
function isStep(before: View, after: View): boolean {
  return (
    !sameSelection(before.selection, after.selection) ||
    before.article !== after.article ||
    before.panel !== after.panel ||
    before.list !== after.list ||
    before.only !== after.only
  )
}

/** Keeps the address equal to the view, both ways. */
export function bindAddress(): () => void {
  let coming = false
  let timer: ReturnType<typeof setTimeout> | undefined
  write()
  const stop = store.subscribe((state, before) => {
    if (state.view === before.view || coming) return
    clearTimeout(timer)
    if (state.view.theme !== before.view.theme && state.view.theme !== "system") localStorage.setItem(THEME, state.view.theme)
    if (isStep(before.view, state.view)) history.pushState(null, "", `?${toSearch(state.view)}`)
    // Browsers refuse more than a hundred changes in thirty seconds.
    else timer = setTimeout(write, 250)
  })
  const back = () => {
    clearTimeout(timer)
    coming = true
    readAddress()
    coming = false
    const { camera } = store.getState().view
    // An address without a camera is that of the whole picture.
    if (camera) placeCamera(camera)
    else fit()
  }
  window.addEventListener("popstate", back)
  return () => {
    stop()
    window.removeEventListener("popstate", back)
  }
}
