import { setTimeout as pause } from "node:timers/promises"
import type { Log } from "../log.ts"
import type { Subgraph } from "../model/index.ts"
import { Problem } from "../problems.ts"
import * as browse from "../store/queries/browse.ts"
import { positions as queries } from "../store/queries/positions.ts"
import type { Store } from "../store/store.ts"
import { packed, unpacked } from "./kept.ts"
import { placing } from "./placing.ts"

export type Places = ReadonlyMap<string, { x: number; y: number }>

/** Where actors stand, and whether better places are coming. */
export interface Standing {
  places: Places
  state: NonNullable<Subgraph["positions"]>["state"]
  /** Changes when anything of this does. */
  revision: string
}

/** Above so many actors a page would have to begin with a circle and work for long; up to it the page lays out by itself, and better. */
export const FEW = 250
/** Nothing has been written for so long: a load or an import has come to rest. */
const REST_MS = 2000
/** While the database is away. */
const WAIT_MS = 5000

interface Kept {
  of: string
  places: Places
}

const isAway = (error: unknown): boolean => error instanceof Problem && error.status === 503

/**
 * Where the actors of a big graph stand. They are worked out in the background when what was written last has come to rest, and kept in
 * the store, so that a restart and other servers have them too. What is written meanwhile makes the work start anew.
 */
export class Positions {
  private readonly store: Store
  private readonly log: Log
  /** Whether an import is running, which will write more. */
  private readonly busy: () => boolean
  private readonly restMs: number
  private kept: Kept | null = null
  private sized: { generation: string; big: Promise<boolean> } | null = null
  /** The state of the store of which it could not be done. */
  private failed: string | null = null
  private wanted = false
  private working: Promise<void> | null = null
  private readonly ending = new AbortController()

  constructor(store: Store, log: Log, busy: () => boolean, restMs: number = REST_MS) {
    this.store = store
    this.log = log
    this.busy = busy
    this.restMs = restMs
    store.watch(() => this.look())
  }

  /** As of a state of the store; null when the graph is small enough to be laid out by who draws it. */
  async at(generation: string): Promise<Standing | null> {
    if (!(await this.isBig(generation))) return null
    if (!this.kept) await this.read()
    const places: Places = this.kept?.places ?? new Map()
    if (this.kept?.of === generation) return { places, state: "current", revision: `${generation} current` }
    const state = this.failed === generation ? "old" : "computing"
    if (state === "computing") this.look()
    return { places, state, revision: `${this.kept?.of} ${state}` }
  }

  /** Looks in the background whether there is something to work out. */
  look(): void {
    this.wanted = true
    if (this.ending.signal.aborted) return
    this.working ??= this.work().finally(() => {
      this.working = null
      if (this.wanted) this.look()
    })
  }

  /** Ends what is being worked out; a later start begins it anew. */
  async stop(): Promise<void> {
    this.ending.abort()
    await this.working
  }

  private isBig(generation: string): Promise<boolean> {
    if (this.sized?.generation === generation) return this.sized.big
    const big = this.store.run(queries.count, {}).then(([row]) => (row?.actors ?? 0) > FEW)
    const mine = { generation, big }
    this.sized = mine
    big.catch(() => {
      if (this.sized === mine) this.sized = null
    })
    return big
  }

  /** What the store has, also when another server put it there. */
  private async read(): Promise<Kept | null> {
    const [row] = await this.store.run(queries.kept, {})
    if (!row?.of || !row.positions) return null
    if (this.kept?.of === row.of) return this.kept
    try {
      this.kept = { of: row.of, places: await unpacked(row.positions) }
      return this.kept
    } catch (error) {
      this.log.warn({ err: error }, "the positions that are kept cannot be read; they are worked out anew")
      return null
    }
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.ending.signal.aborted) {
      this.wanted = false
      try {
        const generation = await this.rested()
        if (generation === null) return
        if (!(await this.isBig(generation)) || (await this.read())?.of === generation) continue
        await this.workOut(generation)
      } catch (error) {
        if (this.ending.signal.aborted) return
        if (isAway(error)) {
          this.wanted = true
          await this.pause(WAIT_MS)
        } else this.log.error({ err: error }, "the positions could not be worked out")
      }
    }
  }

  /** The state of the store when nothing has been written for a while; null when it ends. */
  private async rested(): Promise<string | null> {
    for (let before = await this.store.generation(); ;) {
      await this.pause(this.restMs)
      if (this.ending.signal.aborted) return null
      const generation = await this.store.generation()
      if (generation === before && !this.busy()) return generation
      before = generation
    }
  }

  private async workOut(generation: string): Promise<void> {
    const began = performance.now()
    const changed = new AbortController()
    const signal = AbortSignal.any([changed.signal, this.ending.signal])
    const watching = this.untilChanged(generation, signal).then((so) => so && changed.abort())
    try {
      const [actors, ties, parts] = await Promise.all([
        this.store.run(queries.actors, {}, { signal }),
        this.store.run(queries.ties, {}, { signal }),
        this.store.run(browse.parts, {}, { signal }),
      ])
      const numbers = new Map(actors.map(({ id }, at) => [id, at]))
      const pairs = [...ties, ...parts.map(({ part, whole }) => ({ source: part, target: whole }))].flatMap(({ source, target }) => {
        const [a, b] = [numbers.get(source), numbers.get(target)]
        return a === undefined || b === undefined ? [] : [[a, b] as const]
      })
      this.log.debug({ actors: actors.length, ties: pairs.length }, "working positions out")
      const points = await placing({ ids: actors.map(({ id }) => id), ties: pairs }, signal)
      if (!points || signal.aborted) return
      const places: Places = new Map(actors.map(({ id }, at) => [id, points[at]!]))
      await this.store.keepPositions({ of: generation, positions: await packed(places) })
      this.kept = { of: generation, places }
      this.log.info({ actors: places.size, ties: pairs.length, ms: Math.round(performance.now() - began) }, "positions worked out")
    } catch (error) {
      if (signal.aborted) return
      if (!isAway(error)) this.failed = generation
      throw error
    } finally {
      if (changed.signal.aborted) this.wanted = true
      changed.abort()
      await watching
    }
  }

  /** Resolves to true when the store has changed or an import begins, to false when told to stop looking. */
  private async untilChanged(generation: string, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      await pause(this.restMs / 4, null, { signal }).catch(() => null)
      if (signal.aborted) break
      if (this.busy()) return true
      // While the database is away nobody knows; writing what was worked out will tell.
      const now = await this.store.generation().catch(() => generation)
      if (now !== generation) return true
    }
    return false
  }

  /** Waits, or less when it ends. */
  private async pause(ms: number): Promise<void> {
    await pause(ms, null, { signal: this.ending.signal }).catch(() => null)
  }
}
