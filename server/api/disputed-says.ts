import { parseEdtf } from "../model/index.ts"

/** What a sentence says of its event for itself; null where it says nothing. */
export interface SaysFound {
  date: string | null
  outcome: string | null
  numberOf: string | null
  least: number | null
  most: number | null
}

/** Something said in the same words by some sentences, and the range in which it can be true. */
interface Claim {
  words: string
  from: number | string
  to: number | string
}

const LATEST = "9999-12-31"

/** What is said of one matter, and what makes two claims of it exclude each other: ranges without a common part. */
export const MATTERS = [
  {
    about: "date",
    of: () => "",
    claim({ date }: SaysFound): Claim | null {
      const window = date === null ? null : parseEdtf(date)
      return window && date !== null ? { words: date, from: window.start ?? "", to: window.end ?? LATEST } : null
    },
  },
  {
    about: "outcome",
    of: () => "",
    claim: ({ outcome }: SaysFound): Claim | null =>
      outcome === null ? null : { words: outcome, from: outcome.toLowerCase(), to: outcome.toLowerCase() },
  },
  {
    about: "number",
    of: ({ numberOf }: SaysFound) => numberOf ?? "",
    claim({ numberOf, least, most }: SaysFound): Claim | null {
      if (numberOf === null || least === null) return null
      return { words: `${most === least ? least : `${least}..${most ?? ""}`} ${numberOf}`, from: least, to: most ?? Infinity }
    },
  },
] as const

const exclude = (a: Claim, b: Claim): boolean => a.to < b.from || b.to < a.from

/** Sentences by what they say, when two of them cannot both be right; in the order of what is said, or null. */
export function claimSides<T extends SaysFound>(said: readonly T[], matter: (typeof MATTERS)[number]): { says: string; of: T[] }[] | null {
  const claims = said.flatMap((one) => {
    const claim = matter.claim(one)
    return claim ? [{ ...claim, one }] : []
  })
  if (!claims.some((a) => claims.some((b) => exclude(a, b)))) return null
  const sides = new Map<string, T[]>()
  for (const { words, one } of claims.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)))
    sides.set(words, [...(sides.get(words) ?? []), one])
  return [...sides].map(([says, of]) => ({ says, of }))
}
