import type { Camera, MakeCanvas } from "../canvas/port.ts"
import { holdCanvas, select, unselect } from "./acts.ts"
import { store } from "./store.ts"
import { nothing } from "../state/view.ts"

const FONTS = ["600 14px 'Source Serif 4 Variable'", "500 12px 'Inter Variable'", "italic 400 14px 'Source Serif 4 Variable'"]

const made = import.meta.glob<{ makeCanvas: MakeCanvas }>("../canvas/canvas.ts")
const module = Promise.all(Object.values(made).map((load) => load()))

/** Labels are measured once, so the faces should be there; but no picture waits for a lost font. */
async function fonts(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, 600))
  await Promise.race([Promise.all(FONTS.map((font) => document.fonts.load(font, "Aä"))), late])
}

function keepCamera(camera: Camera): void {
  store.setState((state) => ({ view: { ...state.view, camera } }))
}

async function open(box: HTMLElement, gone: () => boolean): Promise<void> {
  const [[loaded]] = await Promise.all([module, fonts()])
  if (gone() || !loaded) return
  try {
    const canvas = loaded.makeCanvas(box, {
      actor: (id) => (id === null ? unselect() : select({ type: "actor", actor: id })),
      line: (line) => (line === null ? unselect() : select({ type: "line", line })),
      hoverActor: (id, at) => store.setState({ hover: id === null ? null : { what: { type: "actor", actor: id }, ...at } }),
      hoverLine: (line, at) => store.setState({ hover: line === null ? null : { what: { type: "line", line }, ...at } }),
      paper: () => {
        if (store.getState().view.selection.type !== "none") unselect()
      },
      camera: keepCamera,
    })
    holdCanvas(canvas)
    store.setState({ drawing: "ready", keyboard: nothing })
  } catch (error) {
    console.info("Entente draws nothing:", error)
    store.setState((state) => ({ drawing: "missing", view: { ...state.view, list: true } }))
  }
}

/** Opens the canvas in its box; the list takes its place when the browser cannot draw. Returns how to close it. */
export function openCanvas(box: HTMLElement): () => void {
  let closed = false
  void open(box, () => closed)
  return () => {
    closed = true
  }
}
