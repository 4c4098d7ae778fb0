import { useMemo } from "react"
import { parseEdtf, type Actor } from "../../server/model/index.ts"
import { useApp } from "./store.ts"

/** The actors of the picture by id. */
export function useActors(): ReadonlyMap<string, Actor> {
  const actors = useApp((state) => state.picture?.actors)
  return useMemo(() => new Map((actors ?? []).map((actor) => [actor.id, actor])), [actors])
}

/** A day of the time that is shown, for the flags that were flown then. */
export function useDay(): string | null {
  return useApp((state) => {
    const published = state.articles?.[0]?.published
    if (published) return parseEdtf(published)?.end ?? null
    return state.picture?.ties.map((tie) => tie.last).find((day) => day !== null) ?? null
  })
}
