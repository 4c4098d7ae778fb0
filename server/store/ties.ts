import { epochDay, familyById, FAMILIES, type Status } from "../model/index.ts"
import { headText, withPeriods, type Days } from "./periods.ts"
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
  contested: boolean
  coded: boolean
  articles: string[]
  saidBy: string[]
  /** What projection.ts leaves out may be null. */
  voices?: string[] | null
  second?: boolean | null
  also?: string[] | null
  eventStatus?: Status | null
  told?: string[] | null
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
  periods: [],
}

const family = (type: string) => FAMILIES.find(({ id }) => familyById[id].type === type)!.id

/** What relations add to the periods of their tie. */
function periodsOf(parts: readonly TiePart[]): Map<string, Days[]> {
  const found = new Map<string, Days[]>()
  for (const part of parts) {
    const { status, contested, coded, articles, saidBy, voices, second, also, eventStatus, told, start, end, goldstein } = part
    const head = headText({
      family: family(part.type),
      status,
      contested,
      coded,
      articles,
      saidBy,
      voices: voices ?? [""],
      eventStatus: eventStatus ?? status,
      also: also ?? [],
      told: told ?? articles,
    })
    const days = found.get(head) ?? []
    found.set(head, days)
    days.push({
      start: start === null ? null : epochDay(start),
      end: end === null ? null : epochDay(end),
      count: 1,
      scored: goldstein === null ? 0 : 1,
      thousandths: goldstein === null ? 0 : Math.round(goldstein * THOUSANDTHS),
      events: second ? 0 : 1,
    })
  }
  return found
}

/**
 * What a tie says with some relations more; `goldstein` is the mean of the `scored` ones, whose sum is `thousandths`. null when the tie
 * has no such sums or no periods, because an older release wrote it: it is then counted from all its relations.
 */
export function tieWith(tie: Props, parts: readonly TiePart[]): Props | null {
  if (typeof tie.scored !== "number" || typeof tie.thousandths !== "number" || !Array.isArray(tie.periods)) return null
  const props: Props = { ...tie, first: tie.first ?? null, last: tie.last ?? null }
  let [scored, thousandths] = [tie.scored, tie.thousandths]
  for (const { type, status, goldstein, start, end } of parts) {
    const counted = family(type)
    props[counted] = (props[counted] as number) + 1
    if (status === "planned") props.planned = (props.planned as number) + 1
    props.first = least(props.first as string | null, start)
    props.last = most(props.last as string | null, end)
    if (goldstein === null) continue
    scored += 1
    thousandths += Math.round(goldstein * THOUSANDTHS)
  }
  const periods = withPeriods(tie.periods as string[], periodsOf(parts))
  return { ...props, scored, thousandths, goldstein: scored === 0 ? null : thousandths / THOUSANDTHS / scored, periods }
}

/** What a tie says of all relations between two actors. */
export const tieOf = (parts: readonly TiePart[]): Props => tieWith(NOTHING, parts)!
