import type Sigma from "sigma"
import type { Point } from "./geometry.ts"

const REACH = { mouse: 6, touch: 14 }
const SLACK = { mouse: 3, touch: 9 }

/** How far from a line or a glyph a pointer still means it. */
export interface Aim {
  line: number
  glyph: number
}

interface GestureEvents {
  click(at: Point, aim: Aim): void
  /** `null` when the pointer has left the canvas. */
  hover(at: Point | null, aim: Aim): void
}

const aimOf = (pointer: "mouse" | "touch"): Aim => ({ line: REACH[pointer], glyph: SLACK[pointer] })

/** Turns Sigma's mouse and touch into clicks and hovers; dragging, wheel and pinch stay Sigma's. */
export function listen(sigma: Sigma, events: GestureEvents): void {
  const mouse = sigma.getMouseCaptor()
  let waiting: Point | null = null
  mouse.on("click", ({ x, y }) => events.click({ x, y }, aimOf("mouse")))
  mouse.on("mousemovebody", ({ x, y, original }) => {
    const inside = original.target instanceof Node && sigma.getContainer().contains(original.target)
    if (!inside) return events.hover(null, aimOf("mouse"))
    // One look a frame is enough, however fast the mouse reports.
    if (!waiting)
      requestAnimationFrame(() => {
        if (waiting) events.hover(waiting, aimOf("mouse"))
        waiting = null
      })
    waiting = { x, y }
  })
  mouse.on("mouseleave", () => {
    waiting = null
    events.hover(null, aimOf("mouse"))
  })
  sigma.getTouchCaptor().on("tap", ({ touches, previousTouches }) => {
    const at = touches[0] ?? previousTouches[0]
    if (at) events.click({ x: at.x, y: at.y }, aimOf("touch"))
  })
}
