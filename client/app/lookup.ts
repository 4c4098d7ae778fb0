import { useEffect, useMemo } from "react"
import { parseEdtf, type Actor, type Subgraph, type Tie, type Timeline } from "../../server/model/index.ts"
import { colourRule } from "../state/colours/index.ts"
import { foldEvents, type Folded } from "../state/folding.ts"
import { namedAs } from "../state/naming.ts"
import { scoped, selectedWord } from "../state/scope.ts"
import { hearer, heardPicture, hearsAll, type Hearing } from "../state/strands.ts"
import { loadHistogram } from "./data.ts"
import { useApp } from "./store.ts"

const nobody: Actor[] = []

/** What the reader asked for alone, with what is selected besides; null when everything is drawn. */
function useOnly(): string[] | null {
  const only = useApp((state) => state.view.only)
  const selected = useApp((state) => selectedWord(state.view.selection))
  const more = only && selected && !only.includes(selected) ? selected : null
  return useMemo(() => (only && more ? [...only, more] : only), [only, more])
}

/** What can be drawn: everything that came from the API, or what the reader asked for alone. */
export function useScene(): Subgraph | null {
  const picture = useApp((state) => state.picture)
  const only = useOnly()
  const naming = useApp((state) => state.view.naming)
  return useMemo(() => {
    const named = picture && naming !== "page" ? { ...picture, actors: namedAs(picture.actors, naming) } : picture
    return named && only ? { ...scoped(named, only), layout: null, positions: null } : named
  }, [picture, only, naming])
}

/** What of the reader's view tells which strands of a line count. */
export function useHearing(): Hearing {
  const { window, dates, alone, without } = useApp((state) => state.view)
  return useMemo(() => ({ window, dates, alone, without }), [window, dates, alone, without])
}

/** The lines of which something counts, and their hues, when they say something else than the family. */
export function useHeard(): { heard: ReadonlySet<string> | null; hues: ReadonlyMap<string, number> | null } {
  const actors = useApp((state) => state.picture?.actors) ?? nobody
  const strands = useApp((state) => state.strands)
  const colour = useApp((state) => state.view.colour)
  const hearing = useHearing()
  return useMemo(() => {
    if (!strands) return { heard: null, hues: null }
    const counts = hearer(hearing, actors)
    const heard = hearsAll(hearing) ? null : new Set([...strands].flatMap(([word, list]) => (list.some(counts) ? word : [])))
    return { heard, hues: colourRule(colour).hues(strands, counts) }
  }, [strands, hearing, actors, colour])
}

/** What the canvas gets: with events of many parties folded to nodes when the reader wants that. */
export function useFolded(scene: Subgraph | null): Folded | null {
  const on = useApp((state) => state.view.events)
  const events = useApp((state) => state.events)
  return useMemo(() => (on && scene && events ? foldEvents(scene, events) : null), [on, scene, events])
}

/** Filters may change faster than the server counts. */
const CALM_MS = 200

/** Events by time under the reader's filters; asked for when there are too many to draw each. */
export function useHistogram(many: boolean): Timeline | null {
  const { families, statuses, kinds } = useApp((state) => state.view)
  useEffect(() => {
    if (!many) return
    const timer = setTimeout(() => void loadHistogram({ family: families, status: statuses, kind: kinds }), CALM_MS)
    return () => clearTimeout(timer)
  }, [many, families, statuses, kinds])
  return useApp((state) => (many ? state.histogram : null))
}

/** What is drawn of it: as far as the reader wants to hear it. */
export function usePicture(): Subgraph | null {
  const scene = useScene()
  const strands = useApp((state) => state.strands)
  const hearing = useHearing()
  return useMemo(() => (scene && strands ? heardPicture(scene, strands, hearing) : scene), [scene, strands, hearing])
}

/** The same of the pairs that only sat at one table. */
export function useDerived(): Tie[] | null {
  const picture = useApp((state) => state.picture)
  const derived = useApp((state) => state.derived)
  const only = useOnly()
  return useMemo(
    () => (derived && picture && only ? scoped({ actors: picture.actors, ties: derived }, only).ties : derived),
    [picture, derived, only],
  )
}

const directories = new WeakMap<readonly Actor[], ReadonlyMap<string, Actor>>()

/** The actors of the picture by id; made once for all who ask, because each cell of a table does. */
export function useActors(): ReadonlyMap<string, Actor> {
  const actors = useApp(({ picture, view }) => picture && namedAs(picture.actors, view.naming)) ?? nobody
  const known = directories.get(actors)
  if (known) return known
  const made = new Map(actors.map((actor) => [actor.id, actor]))
  directories.set(actors, made)
  return made
}

/** A day of the time that is shown, for the flags that were flown then. */
export function useDay(): string | null {
  return useApp((state) => {
    const published = state.articles?.[0]?.published
    if (published) return parseEdtf(published)?.end ?? null
    return state.picture?.ties.map((tie) => tie.last).find((day) => day !== null) ?? null
  })
}
