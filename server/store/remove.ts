import type { Transaction } from "./engine.ts"
import { forgetArticle, loadingIn, lock, markChanged, readBefore, writeNames } from "./load.ts"
import { writeRelations, writeTies } from "./projections.ts"
import { load } from "./queries/load.ts"

/** What a call took away; `done` when the article itself is gone. */
export interface Removal {
  events: number
  done: boolean
}

/**
 * Takes away what an article or a data set says of at most so many events, in the transaction; when none is left, the article itself.
 * What others say of the same actors, events and places stays, and what only it named goes.
 */
export async function removePart(tx: Transaction, id: string, most: number): Promise<Removal> {
  const loading = loadingIn(tx)
  const { read, write } = loading
  const state = await lock(loading)
  const tied = await read(load.tiedEvents, { id, limit: most })
  // Of what is left no pair has a tie.
  const found = tied.length > 0 ? tied : await read(load.someEvents, { id, limit: most })
  const events = found.map((one) => one.event)
  if (events.length > 0) {
    // Whoever stops halfway can load the article again and has all of it.
    write(load.forgetDigest, { id })
    const gone = await read(load.forgetRelations, { events })
    write(load.forgetTold, { id, events })
    write(load.forgetEventParts, { id, events })
    write(load.forgetEventPlaces, { id, events })
    write(load.forgetUnshownEvents, { events })
    const made = await writeRelations(loading, events)
    await writeTies(
      loading,
      [...gone, ...made.pairs].map(({ source, target }) => ({ source, target })),
    )
    markChanged(loading, state, id, `without ${events.length} events from ${events[0]}`)
    return { events: events.length, done: false }
  }
  if ((await read(load.digest, { id })).length === 0) return { events: 0, done: true }
  const before = await readBefore(loading, id)
  forgetArticle(loading, id, before)
  write(load.forgetArticle, { id })
  write(load.forgetUnnamedActors, { actors: before.actors })
  write(load.forgetUnnamedPlaces, { places: before.places })
  write(load.forgetUnusedOutlets, {})
  await writeNames(loading, before.actors)
  markChanged(loading, state, id, "removed")
  return { events: 0, done: true }
}
