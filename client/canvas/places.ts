import { ease } from "./fade.ts"
import type { Point } from "./geometry.ts"
import { wayOf } from "./layouts/index.ts"
import { layOutLater, type Later } from "./layouts/later.ts"
import type { Placement } from "./layouts/layout.ts"
import { placeNear } from "./layouts/near.ts"
import { stretchedBy, stretchFor } from "./layouts/stretch.ts"
import type { Moved, Scene } from "./port.ts"
import type { Drawn } from "./scene.ts"

interface PlacesEvents {
  /** A layout is being worked out, from 0 to 1; null when it stands. */
  arranging(share: number | null): void
  /** What was worked out is here. */
  arranged(): void
  /** Actors are on their way. */
  moving(): void
  arrived(): void
}

/** Too many to be watched on their way. */
const CROWD = 1500
const PLAIN = { layout: "", options: {}, around: null }

/** Where actors stand: as a layout has them, where the reader put them, and on their way from one to the other. */
export class Places {
  /** As they are drawn. */
  placement: Placement = { positions: new Map(), sides: new Map(), box: null, stretch: 1 }
  /** As the layout has them. */
  private base: Placement = this.placement
  private key = ""
  private moved: Moved = {}
  private later: Later | null = null
  private frame = 0
  private readonly events: PlacesEvents

  constructor(events: PlacesEvents) {
    this.events = events
  }

  /** Places what is drawn of a scene. What the reader did not arrange keeps its place while most of it stays. */
  arrange(drawn: Drawn, scene: Scene): void {
    const asked = scene.arrangement ?? null
    const key = JSON.stringify([
      asked,
      [...drawn.actors.keys()],
      drawn.lines.length,
      drawn.layout?.width,
      drawn.stored && [...drawn.stored.values()][0],
    ])
    this.stop()
    if (key !== this.key) {
      this.key = key
      this.later?.cancel()
      this.events.arranging(null)
      const before = this.base.positions
      const stay = [...drawn.actors.keys()].filter((id) => before.has(id))
      const given = drawn.layout ?? drawn.stored
      const keep = asked === null && given === null && stay.length > 0 && stay.length * 2 >= drawn.actors.size
      const way = wayOf(drawn, asked)
      // The box was that of the editor's whole layout.
      this.base = keep
        ? { ...this.base, positions: new Map(), box: null }
        : stretchedBy(way.place(drawn, asked ?? PLAIN), this.base.stretch)
      const { positions } = this.base
      for (const id of stay) if (!positions.has(id) || (way.later && stay.length === drawn.actors.size)) positions.set(id, before.get(id)!)
      placeNear(drawn, positions)
      for (const id of positions.keys()) if (!drawn.actors.has(id)) positions.delete(id)
      if (way.later && !keep)
        this.later = layOutLater(drawn, this.events.arranging, (placement) => {
          this.base = stretchedBy(placement, this.base.stretch)
          this.events.arranging(null)
          this.put(this.moved)
          this.events.arranged()
        })
    }
    this.put(scene.moved ?? {})
  }

  /** Fits the picture's height to a canvas of that size; whether anything changed. */
  stretch(width: number, height: number): boolean {
    const stretch = stretchFor(this.placement, width, height)
    if (Math.abs(stretch - this.placement.stretch) <= 0.03) return false
    const factor = stretch / this.placement.stretch
    this.base = stretchedBy(this.base, factor)
    this.placement = stretchedBy(this.placement, factor)
    return true
  }

  /** Sets actors aside while they are dragged: by so much, in layout units. */
  drag(ids: readonly string[], by: Point, from: ReadonlyMap<string, Point>): void {
    for (const id of ids) {
      const start = from.get(id)
      if (start) this.placement.positions.set(id, { x: start.x + by.x, y: start.y + by.y })
    }
    this.events.moving()
  }

  /** The places of some actors, as a view keeps them. */
  kept(ids: readonly string[]): Moved {
    const rounded = (value: number) => Math.round(value * 10) / 10
    return Object.fromEntries(
      ids.flatMap((id) => {
        const at = this.placement.positions.get(id)
        return at ? [[id, [rounded(at.x), rounded(at.y / this.placement.stretch)] as const]] : []
      }),
    )
  }

  /** Lets actors come from where they were to where they stand. */
  travel(from: ReadonlyMap<string, Point>, duration: number): void {
    this.stop()
    const { positions } = this.placement
    const ways = [...positions].flatMap(([id, to]) => {
      const at = from.get(id)
      return at && Math.hypot(at.x - to.x, at.y - to.y) > 0.5 ? [{ id, at, to }] : []
    })
    if (ways.length === 0 || duration === 0 || positions.size > CROWD) return
    const start = performance.now()
    const step = () => {
      const share = Math.min(1, (performance.now() - start) / duration)
      const eased = ease(share)
      for (const { id, at, to } of ways)
        positions.set(id, share === 1 ? to : { x: at.x + (to.x - at.x) * eased, y: at.y + (to.y - at.y) * eased })
      this.events.moving()
      if (share < 1) this.frame = requestAnimationFrame(step)
      else this.events.arrived()
    }
    step()
  }

  destroy(): void {
    this.stop()
    this.later?.cancel()
  }

  private put(moved: Moved): void {
    this.moved = moved
    const positions = new Map(this.base.positions)
    const { stretch } = this.base
    for (const [id, [x, y]] of Object.entries(moved)) if (positions.has(id)) positions.set(id, { x, y: y * stretch })
    this.placement = { ...this.base, positions }
  }

  private stop(): void {
    cancelAnimationFrame(this.frame)
  }
}
