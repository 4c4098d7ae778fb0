import type Sigma from "sigma"
import type { Point } from "./geometry.ts"

/** Side of the square of layout units that Sigma takes as its frame; layouts may go beyond it. */
const SQUARE = 1000

/** Centre in layout units, and pixels a unit. */
export interface Pose {
  x: number
  y: number
  scale: number
}

export const samePose = (a: Pose, b: Pose): boolean => a.x === b.x && a.y === b.y && a.scale === b.scale

/** Room that something takes around a point of the layout, in pixels. */
export interface Extent extends Point {
  left: number
  right: number
  top: number
  bottom: number
}

/** With less room than this for each actor, in pixels, glyphs and lines would lie on each other: they are smaller. */
const ROOMY = 64

/** How much of the room that it should have each actor has, at most all; `room` in layout units. */
const roominess = (scale: number, room: number): number => Math.min(1, (room * scale) / ROOMY)

/** Glyphs shrink and grow less than the picture: the square root of its scale, within bounds; and where many are, they shrink. */
export const glyphScaleAt = (scale: number, room: number): number =>
  Math.max(0.55, Math.min(1.25, Math.sqrt(scale))) * Math.max(0.15, roominess(scale, room))

/** Lines are thinner where many are. */
export const lineScaleAt = (scale: number, room: number): number => 0.35 + 0.65 * roominess(scale, room)

const MARGIN = 6

/** Labels make the picture smaller down to this share: of the editor's box, and of what computed places alone would fill. */
const BOX_KEEPS = 0.8
const POINTS_KEEP = 0.6

/** The scale at which the points alone fill the canvas. */
function bareScale(extents: readonly Extent[], width: number, height: number): number {
  const span = (of: (one: Extent) => number) => {
    const [least, most] = extents.reduce(([low, high], one) => [Math.min(low, of(one)), Math.max(high, of(one))], [Infinity, -Infinity])
    return most - least
  }
  return Math.min((width - 2 * MARGIN) / span((one) => one.x), (height - 2 * MARGIN) / span((one) => one.y))
}

/**
 * The pose that shows everything: the editor's box when there is one, centred, and smaller only when labels would leave the canvas;
 * never much smaller, because a name may be wider than the canvas. `extents` gives what has to be inside at a scale.
 */
export function fittedPose(
  extents: (scale: number) => readonly Extent[],
  box: { width: number; height: number } | null,
  width: number,
  height: number,
): Pose {
  const most = box ? Math.min(width / box.width, height / box.height) : 1.6
  const span = (scale: number) => {
    const all = extents(scale)
    const min = (of: (one: Extent) => number) => all.reduce((least, one) => Math.min(least, of(one)), Infinity)
    return {
      left: min((one) => one.x * scale - one.left),
      right: -min((one) => -one.x * scale - one.right),
      top: min((one) => one.y * scale - one.top),
      bottom: -min((one) => -one.y * scale - one.bottom),
    }
  }
  const fits = (scale: number) => {
    const { left, right, top, bottom } = span(scale)
    return right - left <= width - 2 * MARGIN && bottom - top <= height - 2 * MARGIN
  }
  let scale = most
  if (!fits(most)) {
    const least = box ? most * BOX_KEEPS : Math.min(most, bareScale(extents(most), width, height)) * POINTS_KEEP
    let [low, high] = [least, most]
    for (let step = 0; step < 24; step++) {
      const middle = (low + high) / 2
      if (fits(middle)) low = middle
      else high = middle
    }
    scale = low
  }
  const { left, right, top, bottom } = span(scale)
  if (!Number.isFinite(left)) return { x: SQUARE / 2, y: SQUARE / 2, scale: 1 }
  /** Keeps the box's centre unless something would leave on one side. */
  const centre = (middle: number, from: number, to: number, room: number) => {
    const lowest = to - room / 2 + MARGIN
    const highest = from + room / 2 - MARGIN
    if (lowest > highest) return (from + to) / 2
    return Math.max(lowest, Math.min(highest, middle))
  }
  return {
    x: centre(box ? (box.width / 2) * scale : (left + right) / 2, left, right, width) / scale,
    y: centre(box ? (box.height / 2) * scale : (top + bottom) / 2, top, bottom, height) / scale,
    scale,
  }
}

/** Sigma's camera in layout units and pixels. */
export class CameraWork {
  private readonly sigma: Sigma
  /** Set while we move it ourselves: any other move is the reader's. */
  private ours = false

  private readonly onArrived: () => void

  /** `onReader` when the reader moves the camera, `onArrived` when a flight of ours is over. */
  constructor(sigma: Sigma, onReader: () => void, onArrived: () => void) {
    this.sigma = sigma
    this.onArrived = onArrived
    sigma.setCustomBBox({ x: [0, SQUARE], y: [-SQUARE, 0] })
    sigma.getCamera().on("updated", () => {
      if (!this.ours) onReader()
    })
  }

  get pose(): Pose {
    const { x, y, ratio } = this.sigma.getCamera().getState()
    return { x: x * SQUARE, y: (1 - y) * SQUARE, scale: this.side / (SQUARE * ratio) }
  }

  get moving(): boolean {
    return this.sigma.getCamera().isAnimated()
  }

  /** Goes there, at once when `duration` is 0. */
  go(pose: Pose, duration: number, easing: (x: number) => number): void {
    const camera = this.sigma.getCamera()
    const state = { x: pose.x / SQUARE, y: 1 - pose.y / SQUARE, ratio: this.side / (SQUARE * pose.scale), angle: 0 }
    this.ours = true
    if (duration === 0) {
      // Sigma has no other way to end a flight.
      if (camera.isAnimated()) camera.animate(state, { duration: 1 }, this.onArrived)
      camera.setState(state)
      this.ours = false
      return
    }
    camera.animate(state, { duration, easing }, () => {
      this.ours = false
      this.onArrived()
    })
    // Ending an earlier flight has called its end.
    this.ours = true
  }

  /** Limits of zoom around the fitted scale. */
  limit(fitted: number): void {
    const camera = this.sigma.getCamera()
    camera.maxRatio = this.side / (SQUARE * fitted * 0.25)
    camera.minRatio = this.side / (SQUARE * Math.max(6, fitted * 6))
  }

  toScreen(point: Point): Point {
    const { x, y, scale } = this.pose
    const { width, height } = this.sigma.getDimensions()
    return { x: width / 2 + (point.x - x) * scale, y: height / 2 + (point.y - y) * scale }
  }

  private get side(): number {
    const { width, height } = this.sigma.getDimensions()
    return Math.min(width, height)
  }
}
