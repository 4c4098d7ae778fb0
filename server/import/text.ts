/** Every place where `part` stands in `text`, at most `limit`. */
export function placesOf(text: string, part: string, limit = Infinity): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0 && places.length < limit; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u

/** Every place where `part` stands as a whole word, so that "IS" is not found in "ISTANBUL". */
export function wholeWordsOf(text: string, part: string): number[] {
  return placesOf(text, part).filter((at) => {
    const end = at + part.length
    // Two code units hold any letter.
    return !ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) && !BEGINS_WITH_WORD.test(text.slice(end, end + 2))
  })
}

/** Says where a quote begins to differ from the text, for a person who has to mend it. */
export function whereItDiffers(text: string, quote: string): string {
  const composed = text.normalize("NFC").includes(quote.normalize("NFC"))
  if (composed) return "it stands there with other code points for the same letters (Unicode normalisation)"
  let [fits, fails] = [0, quote.length]
  while (fits + 1 < fails) {
    const middle = (fits + fails) >> 1
    if (text.includes(quote.slice(0, middle))) fits = middle
    else fails = middle
  }
  if (fits < 8) return "not even its first words stand there"
  const at = text.indexOf(quote.slice(0, fits))
  const goesOn = text.slice(at + fits, at + fits + 30)
  return `its first ${fits} characters stand at ${at}, then the article goes on with ${JSON.stringify(goesOn)} instead of ${JSON.stringify(quote.slice(fits, fits + 30))}`
}
