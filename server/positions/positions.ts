import type { Subgraph } from "../model/index.ts"

export type Places = ReadonlyMap<string, { x: number; y: number }>

/** Where actors stand, and whether better places are coming. */
export interface Standing {
  places: Places
  state: NonNullable<Subgraph["positions"]>["state"]
  /** Changes when anything of this does. */
  revision: string
}

/** Where the actors of a big graph stand. */
export class Positions {
  /** As of a state of the store; null when the graph is small enough to be laid out by who draws it. */
  at(_generation: string): Promise<Standing | null> {
    return Promise.resolve(null)
  }
}
