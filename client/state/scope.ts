import { lineWord, type Selection } from "../canvas/port.ts"
import type { Picture } from "./picture.ts"

/** The word for what is selected. */
export const selectedWord = (selection: Selection): string | null =>
  selection.type === "none" ? null : selection.type === "actor" ? selection.actor : lineWord(selection.line)

/** The part of a picture that the reader asked for alone. */
export function scoped<P extends Picture>(picture: P, only: readonly string[]): P {
  const words = new Set(only)
  const ties = picture.ties.flatMap((tie) => {
    const lines = tie.lines.filter(({ family, status }) => words.has(lineWord({ tie: tie.id, family, status })))
    return lines.length > 0 ? [{ ...tie, lines }] : []
  })
  const drawn = new Set(ties.flatMap((tie) => [tie.source, tie.target]))
  const actors = picture.actors.filter((actor) => words.has(actor.id) || drawn.has(actor.id))
  return { ...picture, actors, ties }
}

/** The words by which `scoped` finds a picture again. */
export function wordsOf(picture: Picture): string[] {
  const lines = picture.ties.flatMap((tie) => tie.lines.map(({ family, status }) => lineWord({ tie: tie.id, family, status })))
  return [...picture.actors.map((actor) => actor.id), ...lines]
}
