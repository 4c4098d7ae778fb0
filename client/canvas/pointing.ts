import type Sigma from "sigma"
import type { Point } from "./geometry.ts"
import { listen, type Aim } from "./gestures.ts"
import { actorAt, lineAt } from "./hits.ts"
import type { PlacedLabel } from "./labels/place.ts"
import type { Lasso } from "./lasso.ts"
import type { Places } from "./places.ts"
import type { CanvasEvents, Look, Selection } from "./port.ts"
import type { DrawnLine } from "./scene.ts"
import type { Stage } from "./stage.ts"

/** What the pointer is over. */
interface Under {
  actor: string | null
  line: DrawnLine | null
}

interface Surface {
  stage(): Stage
  labels(): PlacedLabel[]
  /** Pixels a unit of the layout. */
  scale(): number
  /** Actors that the reader picked. */
  picked(): readonly string[]
  events: Partial<CanvasEvents>
  /** Actors stand where the reader put them. */
  dropped(): void
  hovered(next: Under, at: Point): void
}

/** Actors that are picked together, or the one that is selected. */
export const pickedIn = ({ chosen, selection }: Look): readonly string[] =>
  chosen.length > 0 || selection.type !== "actor" ? chosen : [selection.actor]

const NOTHING: Under = { actor: null, line: null }

/** Clicks, hovers, drags, lassos and menus on the picture, as the canvas tells them. */
export function pointing(sigma: Sigma, lasso: Lasso, places: Places, surface: Surface): void {
  const { events } = surface
  /** Actors that are dragged: where they and the pointer were. */
  let held: { ids: string[]; at: Point; from: Map<string, Point> } | null = null
  const actorUnder = (at: Point, aim: Aim) => actorAt(surface.stage(), surface.labels(), at, aim.glyph)
  const under = (at: Point, aim: Aim): Under => {
    const actor = actorUnder(at, aim)
    return { actor, line: actor === null ? (lineAt(surface.stage(), at, aim.line)?.line ?? null) : null }
  }
  const meant = ({ actor, line }: Under): Selection =>
    actor !== null ? { type: "actor", actor } : line ? { type: "line", line: line.ref } : { type: "none" }
  listen(sigma, {
    click(at, aim, more) {
      const { actor, line } = under(at, aim)
      if (actor !== null) events.actor?.(actor, more)
      else if (line) events.line?.(line.ref)
      else if (!more) events.paper?.()
    },
    hover: (at, aim) => surface.hovered(at ? under(at, aim) : NOTHING, at ?? { x: 0, y: 0 }),
    press(at, aim, more, pointer) {
      const actor = actorUnder(at, aim)
      if (actor === null) return more ? "lasso" : "camera"
      // One of those that are chosen takes the others along.
      const picked = surface.picked()
      // A finger pans from wherever it lands: it takes along only what was picked before.
      if (pointer === "touch" && !picked.includes(actor)) return "camera"
      held = { ids: picked.includes(actor) ? [...picked] : [actor], at, from: new Map(places.placement.positions) }
      return "actors"
    },
    drag(at, grip) {
      if (grip === "lasso") {
        lasso.add(at)
        sigma.scheduleRender()
      } else if (held) {
        const scale = surface.scale()
        places.drag(held.ids, { x: (at.x - held.at.x) / scale, y: (at.y - held.at.y) / scale }, held.from)
      }
    },
    drop(grip) {
      if (grip === "lasso") {
        const inside = lasso.close(surface.stage().glyphs).map(({ id }) => id)
        sigma.scheduleRender()
        if (inside.length > 0) events.lasso?.(inside)
      } else if (held) {
        surface.dropped()
        events.moved?.(places.kept(held.ids))
        held = null
      }
    },
    menu: (at, aim) => events.menu?.(meant(under(at, aim)), at),
  })
}
