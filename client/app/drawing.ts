import { makeCanvas } from "../canvas/canvas.ts"
import type { LineRef, Selection } from "../canvas/port.ts"
import { isPart } from "../state/overview.ts"
import { nothing } from "../state/view.ts"
import { choose, holdCanvas, move, select, theCanvas, unselect } from "./acts.ts"
import { lineBehind, membersOf } from "./grouping.ts"
import { keepCamera, watchGestures } from "./camera.ts"
import { store } from "./store.ts"

/** A spoke means its event. */
function meantBy(line: LineRef): Selection {
  if (store.getState().view.grouping) return lineBehind(line)
  const event = store.getState().events?.find(({ id }) => line.tie.split("~").includes(id))
  return event ? { type: "actor", actor: event.id } : { type: "line", line }
}

/** Opens the canvas in its box; the list takes its place when the browser cannot draw. Returns how to close it. */
export function openCanvas(box: HTMLElement): () => void {
  try {
    const canvas = makeCanvas(box, {
      actor: (id, more) => (more ? choose(membersOf(id)) : select({ type: "actor", actor: id })),
      line: (line) => select(meantBy(line)),
      lasso: (ids) => choose(ids.flatMap(membersOf)),
      moved: move,
      menu: (what, at) => {
        const { left, top } = box.getBoundingClientRect()
        store.setState({ menu: { what, x: left + at.x, y: top + at.y }, hover: null })
      },
      arranging: (arranging) => store.setState({ arranging }),
      hoverActor: (id, at) => store.setState({ hover: id === null ? null : { what: { type: "actor", actor: id }, ...at } }),
      hoverLine: (line, at) => store.setState({ hover: line === null ? null : { what: { type: "line", line }, ...at } }),
      paper: () => {
        const { selection, chosen } = store.getState().view
        if (selection.type !== "none" || chosen.length > 0) unselect()
      },
      camera: (camera) => {
        keepCamera(camera)
        const { picture, brought } = store.getState()
        // What only a part of a big graph needs comes with it.
        if (picture && (isPart(picture) || brought.size > 0)) void import("./nearer.ts").then(({ lookCloser }) => lookCloser(camera))
      },
      drawn: () => {
        // What a first visit waited for, for the bench.
        performance.mark("first-picture")
        store.setState({ shown: true })
      },
    })
    holdCanvas(canvas)
    watchGestures(box)
    store.setState({ drawing: "ready", keyboard: nothing })
  } catch (error) {
    // Said in words on the page; the reason is for whoever looks closer.
    console.info("Entente draws nothing:", error)
    store.setState((state) => ({ drawing: "missing", view: { ...state.view, list: true } }))
  }
  return () => {
    theCanvas()?.destroy()
    holdCanvas(null)
  }
}
