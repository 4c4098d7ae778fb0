import type { Camera, Selection } from "../canvas/port.ts"
import { select, setList, theCanvas } from "./acts.ts"
import { drawnFor } from "./grouping.ts"
import { act } from "./history.ts"
import { store } from "./store.ts"

/** Whether the reader, and not the fitting of the picture to the page, put the camera where it is. */
let moved = false

/** The whole picture; the address no longer names a camera. */
export function fit(): void {
  moved = false
  theCanvas()?.fit()
  store.setState((state) => ({ view: { ...state.view, camera: null } }))
}

export function zoom(factor: number): void {
  moved = true
  theCanvas()?.zoom(factor)
}

/** Brings actors into the middle. */
function fly(actors: string[]): void {
  moved = true
  theCanvas()?.fly(actors.map(drawnFor))
}

/** The same, near enough to be read on a phone: flying alone keeps the zoom. */
export function closeUp(actors: string[]): void {
  const canvas = theCanvas()
  if (!canvas) return
  canvas.setCamera({ ...canvas.camera(), zoom: Math.max(canvas.camera().zoom, 2.4) }, false)
  fly(actors)
}

/** Selects and brings into the middle. */
export function flyTo(selection: Selection, actors: string[]): void {
  select(selection)
  if (store.getState().view.list) setList(false)
  flySoon(actors)
}

/** Flies when the panel has opened and taken its part of the width. */
export function flySoon(actors: string[]): void {
  requestAnimationFrame(() => requestAnimationFrame(() => fly(actors)))
}

/** Draws only the neighbourhood of an actor, or everything again. */
export function setFocus(actor: string | null): void {
  act(actor ? "act.focus" : "act.unfocus", (view) => ({ ...view, focus: actor }))
  fit()
}

/** Puts the camera where the view says. */
export function placeCamera(camera: Camera | null): void {
  if (!camera) return
  moved = true
  theCanvas()?.setCamera(camera, false)
}

/** Keeps in the view where the reader moved the camera. */
export function keepCamera(camera: Camera): void {
  if (moved) store.setState((state) => ({ view: { ...state.view, camera } }))
}

/** Notices wheels, drags and pinches on the canvas. */
export function watchGestures(box: HTMLElement): void {
  let from: { x: number; y: number } | null = null
  const down = (event: PointerEvent) => (from = { x: event.clientX, y: event.clientY })
  const move = (event: PointerEvent) => {
    if (from && event.buttons > 0 && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4) moved = true
  }
  box.addEventListener("wheel", () => (moved = true), { passive: true, capture: true })
  box.addEventListener("pointerdown", down, { capture: true })
  box.addEventListener("pointermove", move, { capture: true })
}
