/** How one article spells an actor. */
export interface Spelled {
  nameDe: string
  nameEn: string
  aliases: readonly string[]
  spellings: readonly string[]
}

/** How many letters two words have in common at their beginning, whatever their case. */
function alike(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

/**
 * The name as it is printed, from the first article that prints one: the spelling that begins most like a name of the actor (the
 * shortest of them, "Russlands" and not "Moskau"), or the longest where none does, as in another script. null when none is printed.
 */
export function printedName(articles: readonly Spelled[]): string | null {
  const first = articles.find(({ spellings }) => spellings.length > 0)
  if (!first) return null
  const names = [first.nameDe, first.nameEn, ...first.aliases]
  const scored = first.spellings.map((text) => ({ text, score: Math.max(...names.map((name) => alike(text, name))) }))
  const best = Math.max(...scored.map(({ score }) => score))
  const sign = best > 0 ? 1 : -1
  return scored
    .filter(({ score }) => score === best)
    .toSorted((a, b) => sign * (a.text.length - b.text.length) || (a.text < b.text ? -1 : 1))[0]!.text
}
