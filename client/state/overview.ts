import type { Subgraph } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"
import type { Picture } from "./picture.ts"

/** So many actors are drawn at first, those with the most relations; index.html asks for them by the same number. */
export const FIRST = 300

/** How many actors are drawn when the reader wants more than `most`. */
export const moreThan = (most: number, total: number): number => Math.min(most * 2, total)

/** Whether the picture is a part of a bigger graph. */
export const isPart = ({ actors, total }: Pick<Subgraph, "actors" | "total">): boolean => total.actors > actors.length

/** A number as the language writes it: 21,431 or 21.431. */
export const numeral = (n: number, language: Language): string => n.toLocaleString(language)

/** A part of the plane, in layout units. */
export interface Region {
  left: number
  top: number
  right: number
  bottom: number
}

export const holds = (outer: Region, inner: Region): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom

/** What came with a picture, or its places: of the actors that it has, in the order in which they came. */
export function placesOf({ positions }: Pick<Subgraph, "positions">): ReadonlyMap<string, { x: number; y: number }> | null {
  if (!positions || positions.actors.length === 0) return null
  return new Map(positions.actors.map(({ actor, x, y }) => [actor, { x, y }]))
}

/** A picture without some of its actors and what hangs on them. */
export function withoutActors<P extends Picture>(picture: P, gone: ReadonlySet<string>): P {
  if (gone.size === 0) return picture
  return {
    ...picture,
    actors: picture.actors.filter(({ id }) => !gone.has(id)),
    ties: picture.ties.filter(({ source, target }) => !gone.has(source) && !gone.has(target)),
  }
}

/** So many come along with actors of whom nobody is drawn whom they have a tie with. */
const COMPANY = 8

const weightOf = ({ negotiated, supported, attacked, informed }: Picture["ties"][number]): number =>
  negotiated + supported + attacked + informed

/**
 * What of a neighbourhood joins a picture so that these actors do not stand alone: they, their ties to who is drawn already, or else
 * to the few with whom they have the most relations.
 */
export function joining(picture: Picture, around: Picture, wanted: readonly string[]): Picture {
  const drawn = new Set([...picture.actors.map(({ id }) => id), ...wanted])
  for (const id of wanted) {
    const ties = around.ties.filter(({ source, target }) => source === id || target === id)
    const other = (tie: Picture["ties"][number]) => (tie.source === id ? tie.target : tie.source)
    if (ties.some((tie) => drawn.has(other(tie)))) continue
    for (const tie of ties.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, COMPANY)) drawn.add(other(tie))
  }
  return {
    actors: around.actors.filter(({ id }) => drawn.has(id)),
    ties: around.ties.filter(({ source, target }) => drawn.has(source) && drawn.has(target)),
  }
}

/** Steps in which a picture grows while it arrives: each is worth drawing when it has twice the lines of the one before. */
export function growth(): (ties: number) => boolean {
  let drawn = 0
  return (ties) => {
    if (ties === 0 || ties < drawn * 2) return false
    drawn = ties
    return true
  }
}
