import { useMemo } from "react"
import { parseEdtf, type Actor, type Subgraph, type Tie } from "../../server/model/index.ts"
import { scoped, selectedWord } from "../state/scope.ts"
import { useApp } from "./store.ts"

/** What the reader asked for alone, with what is selected besides; null when everything is drawn. */
function useOnly(): string[] | null {
  const only = useApp((state) => state.view.only)
  const selected = useApp((state) => selectedWord(state.view.selection))
  const more = only && selected && !only.includes(selected) ? selected : null
  return useMemo(() => (only && more ? [...only, more] : only), [only, more])
}

/** What is drawn: everything that came from the API, or what the reader asked for alone. */
export function usePicture(): Subgraph | null {
  const picture = useApp((state) => state.picture)
  const only = useOnly()
  return useMemo(() => (picture && only ? { ...scoped(picture, only), layout: null } : picture), [picture, only])
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

const nobody: readonly Actor[] = []
const directories = new WeakMap<readonly Actor[], ReadonlyMap<string, Actor>>()

/** The actors of the picture by id; made once for all who ask, because each cell of a table does. */
export function useActors(): ReadonlyMap<string, Actor> {
  const actors = useApp((state) => state.picture?.actors) ?? nobody
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
