import { join } from "node:path"
import { tieId } from "../../model/index.ts"
import type { PartPlan } from "../../store/plan.ts"
import type { TiePart } from "../../store/ties.ts"
import { Actors } from "./actors.ts"
import { Latest } from "./latest.ts"
import { Spill } from "./spill.ts"

/** A row with its event, and where it stands in all files. */
export interface Told {
  at: number
  row: PartPlan["rows"][number]
  event: PartPlan["events"][number]
}

/** What was read so far, on the disk by what has to meet: twins by their event, ties by their pair. */
export class Gathered {
  readonly actors = new Actors()
  readonly latest: Latest
  readonly places: Spill<PartPlan["places"][number]>
  readonly told: Spill<Told>
  readonly ties: Spill<TiePart>

  constructor(folder: string) {
    this.latest = new Latest(join(folder, "ids"))
    this.places = new Spill(join(folder, "places"), (place) => place.id)
    this.told = new Spill(join(folder, "events"), ({ event }) => event.id)
    this.ties = new Spill(join(folder, "ties"), ({ source, target }) => tieId(source, target))
  }

  /** Takes a part; returns how many of its actors are new. */
  add(part: PartPlan): number {
    const events = new Map(part.events.map((event) => [event.id, event]))
    for (const place of part.places) this.places.put(place)
    for (const row of part.rows) this.told.put({ at: this.latest.add(row.id, row.digest), row, event: events.get(row.event)! })
    return this.actors.add(part.actors)
  }
}
