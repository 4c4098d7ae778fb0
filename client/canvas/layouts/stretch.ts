import type { Point } from "../geometry.ts"
import type { Placement } from "./layout.ts"

const MOST = 1.9

/** How much higher a picture should stand on a canvas of that size: phones are higher than wide. */
export function stretchFor(placement: Placement, width: number, height: number): number {
  const points = [...placement.positions.values()]
  const span = (of: (point: Point) => number) => {
    const [least, most] = points.reduce(
      ([low, high], point) => [Math.min(low, of(point)), Math.max(high, of(point))],
      [Infinity, -Infinity],
    )
    return most - least || 1
  }
  const box = placement.box ?? { width: span(({ x }) => x), height: span(({ y }) => y) }
  const natural = box.height / placement.stretch / box.width
  return Math.max(1, Math.min(MOST, (height / width / natural) * 0.9))
}

/** The same placement, higher by a factor. */
export function stretchedBy(placement: Placement, factor: number): Placement {
  if (factor === 1) return placement
  return {
    ...placement,
    positions: new Map([...placement.positions].map(([id, { x, y }]) => [id, { x, y: y * factor }])),
    box: placement.box && { width: placement.box.width, height: placement.box.height * factor },
    stretch: placement.stretch * factor,
  }
}
