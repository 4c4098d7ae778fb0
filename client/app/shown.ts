import type { Relation } from "../../server/model/index.ts"
import { lineWord } from "../canvas/port.ts"
import { askedFor } from "../state/filters.ts"
import { hearer, strandOf } from "../state/strands.ts"
import { theCanvas } from "./acts.ts"
import { loadRelations } from "./data.ts"
import { lineFor, membersOf } from "./grouping.ts"
import { store } from "./store.ts"

/** Words of the lines that are drawn now. */
const drawnLines = (): Set<string> =>
  new Set(
    theCanvas()
      ?.measure()
      .lines.map(({ line }) => lineWord(line)),
  )

/** Every relation that is drawn now, and the words of the lines that draw it. */
export async function shownRelations(): Promise<(Relation & { lines: string[] })[]> {
  const { view, picture } = store.getState()
  const lines = drawnLines()
  const counts = hearer(view, picture?.actors ?? [])
  return (await loadRelations(askedFor(view))).flatMap((one) => {
    if (!counts(strandOf(one))) return []
    // The lines of an event that is drawn as a node are its spokes.
    const spokes = [...lines].filter((word) => word.split("~")[1] === one.event)
    const words = [wordOf(one), ...spokes].filter((word): word is string => word !== null && lines.has(word))
    return words.length > 0 ? [{ ...one, lines: words }] : []
  })
}

/** Every actor that is drawn now, alone or in a group. */
export const shownActors = (): string[] =>
  [
    ...new Set(
      theCanvas()
        ?.measure()
        .glyphs.flatMap(({ id }) => membersOf(id)),
    ),
  ].filter((id) => store.getState().picture?.actors.some((actor) => actor.id === id))

/** The word of the line that a relation is drawn in, between its actors or their groups; null when nothing draws it. */
function wordOf({ source, target, family, status }: Relation): string | null {
  const { picture, derived } = store.getState()
  const tie = [...(picture?.ties ?? []), ...(derived ?? [])].find(
    (one) => (one.source === source && one.target === target) || (one.source === target && one.target === source),
  )
  return tie ? lineWord(lineFor({ tie: tie.id, family, status })) : null
}
