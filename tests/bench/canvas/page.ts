/** What one frame took: our or the library's script, and all of it with the pixels painted. */
export interface FrameTime {
  script: number
  whole: number
}

/** What a page with a drawing lets the bench do. */
export interface Drawing {
  /** Draws the picture again as it is, at the next frame. */
  redraw(): void
  /** Leaves out one family of ties, or shows all; null where the bench does not ask. */
  filter: ((family: number | null) => unknown) | null
}

declare global {
  interface Window {
    /** Set when the picture stands. */
    bench?: Drawing & {
      /** Milliseconds from the data in memory until the first frame was painted. */
      first: number
      frame(): FrameTime
      /** Drags the paper by the mouse for so many frames. */
      drag(frames: number): FrameTime[]
      /** Moves the mouse over the middle of the picture, and on: script of each look. */
      hover(frames: number): number[]
      /** Milliseconds of the longest piece of script since the last asking, without what waits for the painting. */
      longest(): number
    }
  }
}

const contexts: (WebGL2RenderingContext | CanvasRenderingContext2D)[] = []
const waiting = new Map<number, FrameRequestCallback>()
let last = 0
let pumping = false
let longest = 0
const native = window.requestAnimationFrame.bind(window)

/** From here on frames come when the bench says so: what a frame costs is seen only when nothing else runs in it. */
window.requestAnimationFrame = (callback) => {
  waiting.set(++last, callback)
  if (!pumping) native(flush)
  return last
}
window.cancelAnimationFrame = (id) => waiting.delete(id)

function flush(): void {
  if (!pumping) run()
}

/** The browser's own list of long tasks would count what waits for the painting. */
function timed(work: () => void): number {
  const start = performance.now()
  work()
  const took = performance.now() - start
  longest = Math.max(longest, took)
  return took
}

function run(): number {
  const callbacks = [...waiting.values()]
  waiting.clear()
  return timed(() => callbacks.forEach((callback) => callback(performance.now())))
}

const setNativeTimeout = window.setTimeout.bind(window)
window.setTimeout = ((callback: () => void, ms?: number) =>
  setNativeTimeout(() => timed(callback), ms)) as unknown as typeof window.setTimeout

const getContext = HTMLCanvasElement.prototype.getContext
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: Parameters<typeof getContext>) {
  const context = getContext.apply(this, args) as WebGL2RenderingContext | CanvasRenderingContext2D | null
  if (context && !contexts.includes(context)) contexts.push(context)
  return context
} as typeof getContext

/** Waits until what was drawn is painted: reading a pixel back is the only way that waits. */
function painted(): void {
  for (const context of contexts) {
    if (!(context.canvas instanceof HTMLCanvasElement && context.canvas.isConnected)) continue
    if (context instanceof CanvasRenderingContext2D) context.getImageData(0, 0, 1, 1)
    else context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4))
  }
}

function frame(): FrameTime {
  pumping = true
  const start = performance.now()
  const script = run()
  painted()
  const whole = performance.now() - start
  pumping = false
  return { script, whole }
}

/** Where the mouse is in a container of the page's size. */
function mouse(target: EventTarget, type: string, x: number, y: number, buttons: number): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, buttons, button: 0, view: window })
  timed(() => target.dispatchEvent(event))
}

/** Goes round, so that a drag stays where it began: on paper, beside the picture. */
const wayAt = (step: number) => ({ x: innerWidth * 0.1 + 90 * Math.sin(step / 6), y: innerHeight * 0.1 + 60 * (1 - Math.cos(step / 6)) })
const paper = () => document.elementFromPoint(wayAt(0).x, wayAt(0).y)!

function drag(frames: number): FrameTime[] {
  const target = paper()
  const times: FrameTime[] = []
  mouse(target, "mousedown", wayAt(0).x, wayAt(0).y, 1)
  for (let step = 1; step <= frames; step++) {
    mouse(target, "mousemove", wayAt(step).x, wayAt(step).y, 1)
    times.push(frame())
  }
  mouse(target, "mouseup", wayAt(frames).x, wayAt(frames).y, 0)
  return times
}

function hover(frames: number): number[] {
  const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2)!
  return Array.from({ length: frames }, (_, step) => {
    mouse(target, "mousemove", innerWidth / 2 + step * 7, innerHeight / 2 + step * 3, 0)
    // The look, and the picture after it.
    return frame().script + frame().script
  })
}

let begun = 0

/** The data are in memory: from now on counts what the first frame takes. */
export function begin(): void {
  begun = performance.now()
}

/** Offers a drawing to the bench when it stands. */
export function offer(drawing: Drawing): void {
  const { redraw, filter } = drawing
  painted()
  window.bench = {
    first: performance.now() - begun,
    redraw,
    filter: filter && ((family) => timed(() => filter(family))),
    frame,
    drag,
    hover,
    longest() {
      const found = longest
      longest = 0
      return found
    },
  }
}
