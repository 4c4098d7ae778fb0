import { familyById, FAMILIES, type Status } from "../model/index.ts"
import type { Value } from "./store.ts"

/** One relation as far as a tie counts it. */
export interface TiePart {
  source: string
  target: string
  type: string
  status: Status
  goldstein: number | null
  start: string | null
  end: string | null
}

export type Props = { [key: string]: Value }

/** Sums of whole thousandths do not depend on the order, so that any order of rows and both stores agree to the last digit. */
const THOUSANDTHS = 1000

const least = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)
const most = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

/** A tie of nothing yet. */
const NOTHING: Props = {
  ...Object.fromEntries(FAMILIES.map(({ id }) => [id, 0])),
  planned: 0,
  scored: 0,
  thousandths: 0,
  first: null,
  last: null,
}

/**
 * What a tie says with some relations more; `goldstein` is the mean of the `scored` ones, whose sum is `thousandths`. null when the tie
 * has no such sums, because an older release wrote it: it is then counted from all its relations.
 */
export function tieWith(tie: Props, parts: readonly TiePart[]): Props | null {
  if (typeof tie.scored !== "number" || typeof tie.thousandths !== "number") return null
  const props: Props = { ...tie, first: tie.first ?? null, last: tie.last ?? null }
  let [scored, thousandths] = [tie.scored, tie.thousandths]
  for (const { type, status, goldstein, start, end } of parts) {
    const family = FAMILIES.find(({ id }) => familyById[id].type === type)!.id
    props[family] = (props[family] as number) + 1
    if (status === "planned") props.planned = (props.planned as number) + 1
    props.first = least(props.first as string | null, start)
    props.last = most(props.last as string | null, end)
    if (goldstein === null) continue
    scored += 1
    thousandths += Math.round(goldstein * THOUSANDTHS)
  }
  return { ...props, scored, thousandths, goldstein: scored === 0 ? null : thousandths / THOUSANDTHS / scored }
}

/** What a tie says of all relations between two actors. */
export const tieOf = (parts: readonly TiePart[]): Props => tieWith(NOTHING, parts)!
