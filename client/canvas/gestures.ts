import type Sigma from "sigma"
import type { Point } from "./geometry.ts"

const REACH = { mouse: 6, touch: 14 }
const SLACK = { mouse: 3, touch: 9 }
/** A press that moves less is a click. */
const STEADY = 4
const LONG_PRESS = 550

/** How far from a line or a glyph a pointer still means it. */
export interface Aim {
  line: number
  glyph: number
}

/** What a press takes along when it is dragged. */
export type Grip = "camera" | "actors" | "lasso"

interface GestureEvents {
  /** `more`: beside what is chosen already. */
  click(at: Point, aim: Aim, more: boolean): void
  /** `null` when the pointer has left the canvas. */
  hover(at: Point | null, aim: Aim): void
  press(at: Point, aim: Aim, more: boolean, pointer: "mouse" | "touch"): Grip
  drag(at: Point, grip: Grip): void
  drop(grip: Grip): void
  menu(at: Point, aim: Aim): void
}

const aimOf = (pointer: "mouse" | "touch"): Aim => ({ line: REACH[pointer], glyph: SLACK[pointer] })
const isMore = (event: MouseEvent | TouchEvent) => event.shiftKey || event.ctrlKey || event.metaKey

/** Turns Sigma's mouse and touch into what readers mean; moving the camera by drag, wheel and pinch stays Sigma's. */
export function listen(sigma: Sigma, events: GestureEvents): void {
  const mouse = sigma.getMouseCaptor()
  let waiting: Point | null = null
  let pressed: { at: Point; grip: Grip; far: boolean } | null = null
  /** The press that just ended was a drag: the click that follows it means nothing. */
  let dragged = false
  mouse.on("mousedown", ({ x, y, original }) => {
    dragged = false
    pressed =
      "button" in original && original.button === 0
        ? { at: { x, y }, grip: events.press({ x, y }, aimOf("mouse"), isMore(original), "mouse"), far: false }
        : null
  })
  mouse.on("mouseup", () => {
    if (pressed?.far && pressed.grip !== "camera") {
      dragged = true
      events.drop(pressed.grip)
    }
    pressed = null
  })
  let clicked: Point | null = null
  mouse.on("click", ({ x, y, original }) => {
    clicked = { x, y }
    if (!dragged) events.click({ x, y }, aimOf("mouse"), isMore(original))
  })
  mouse.on("doubleClick", (event) => {
    const { x, y, original } = event
    // Two quick clicks in two places are two clicks.
    if (!clicked || Math.hypot(x - clicked.x, y - clicked.y) <= STEADY * 2) return
    event.preventSigmaDefault()
    clicked = { x, y }
    if (!dragged) events.click({ x, y }, aimOf("mouse"), isMore(original))
  })
  mouse.on("rightClick", ({ x, y, original }) => {
    original.preventDefault()
    events.menu({ x, y }, aimOf("mouse"))
  })
  mouse.on("mousemovebody", (event) => {
    const { x, y, original } = event
    if (pressed && pressed.grip !== "camera") {
      event.preventSigmaDefault()
      pressed.far ||= Math.hypot(x - pressed.at.x, y - pressed.at.y) > STEADY
      if (pressed.far) events.drag({ x, y }, pressed.grip)
      return
    }
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

  const touch = sigma.getTouchCaptor()
  let long: ReturnType<typeof setTimeout> | undefined
  touch.on("touchdown", ({ touches }) => {
    clearTimeout(long)
    const [at] = touches
    dragged = false
    if (touches.length !== 1 || !at) return
    long = setTimeout(() => {
      dragged = true
      events.menu({ x: at.x, y: at.y }, aimOf("touch"))
    }, LONG_PRESS)
    pressed = { at: { x: at.x, y: at.y }, grip: events.press({ x: at.x, y: at.y }, aimOf("touch"), false, "touch"), far: false }
  })
  touch.on("touchmove", (event) => {
    const { touches } = event
    const [at] = touches
    if (!at || !pressed || Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) > STEADY * 2 || touches.length > 1) clearTimeout(long)
    if (!at || !pressed || pressed.grip === "camera" || touches.length > 1) return
    event.preventSigmaDefault()
    pressed.far ||= Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) > STEADY * 2
    if (pressed.far) events.drag({ x: at.x, y: at.y }, pressed.grip)
  })
  touch.on("touchup", () => {
    clearTimeout(long)
    if (pressed?.far && pressed.grip !== "camera") {
      dragged = true
      events.drop(pressed.grip)
    }
    pressed = null
  })
  touch.on("tap", ({ touches, previousTouches }) => {
    const at = touches[0] ?? previousTouches[0]
    if (at && !dragged) events.click({ x: at.x, y: at.y }, aimOf("touch"), false)
  })
}
