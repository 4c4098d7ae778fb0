import { project } from "../model/projection.ts"
import type { Engine } from "./engine.ts"
import { loadingIn } from "./load.ts"
import { readWhole, writeTies, type Pair } from "./projections.ts"
import { load } from "./queries/load.ts"
import type { Value } from "./store.ts"

/** What the mark of a store says in which all ties count by day. */
export const VERSION = 2
/** Events, and actors with their ties, that are looked at in one transaction. */
const EVENTS = 2000
const ACTORS = 200

/**
 * Makes the projections of a store that an older release wrote what they are today. Nothing that readers see changes meanwhile; who
 * ends it halfway begins it again. Resolves to whether there was anything to do.
 */
export async function upgrade(engine: Engine): Promise<boolean> {
  const [mark] = await engine.read((tx) => loadingIn(tx).read(load.mark, {}))
  if (!mark || mark.version >= VERSION) return false
  await throughout(engine, annotateAfter)
  await throughout(engine, countAfter)
  await engine.write(async (tx) => loadingIn(tx).write(load.markVersion, { version: VERSION }), { tag: "upgrade" })
  return true
}

type Loading = ReturnType<typeof loadingIn>

async function throughout(engine: Engine, step: (loading: Loading, after: string) => Promise<string | undefined>): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined;) {
    const so: string = after
    after = await engine.write((tx) => step(loadingIn(tx), so), { tag: "upgrade" })
  }
}

/** Tells the relations of the next events what ties need of them; resolves to the last event. */
async function annotateAfter(loading: Loading, after: string): Promise<string | undefined> {
  const ids = (await loading.read(load.nextEvents, { after, limit: EVENTS })).map((one) => one.id)
  const rows: { [key: string]: Value }[] = []
  const apart: { event: string; apart: true }[] = []
  for (const event of await readWhole(loading, ids)) {
    const named = project(event, event.facts.status).filter((edge) => !edge.derived)
    if (named.length === 0) apart.push({ event: event.id, apart: true })
    for (const { id, source, target, voices, second, also, eventStatus, told } of named) {
      const props = Object.entries({ voices, second, also, eventStatus, told }).filter(([, value]) => value !== undefined)
      if (props.length > 0) rows.push({ id, source, target, props: Object.fromEntries(props) as { [key: string]: Value } })
    }
  }
  loading.write(load.annotate, { rows })
  loading.write(load.apart, { rows: apart })
  return ids.at(-1)
}

/** Counts the ties of the next actors anew; resolves to the last actor. */
async function countAfter(loading: Loading, after: string): Promise<string | undefined> {
  const found = await loading.read(load.nextPairs, { after, limit: ACTORS })
  await writeTies(
    loading,
    found.filter((pair): pair is Pair => pair.target !== null),
  )
  return found.at(-1)?.source
}
