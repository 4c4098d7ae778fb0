import type { Faults } from "./faults.ts"
import { placesOf, whereItDiffers } from "./text.ts"

interface Quoted {
  quote: string
  start?: number | undefined
}

/** A quote must stand verbatim at its place; one without a place gets it when there is only one. */
export function checkQuote(evidence: Quoted, path: readonly PropertyKey[], text: string, faults: Faults): void {
  const { quote, start } = evidence
  if (start !== undefined) {
    if (text.startsWith(quote, start)) return
    const places = placesOf(text, quote, 20)
    if (places.length > 0) {
      faults.add(
        [...path, "start"],
        () => `the quote does not stand at ${start}, but at ${places.join(", ")}; mend the start or leave it out`,
      )
      return
    }
  }
  const places = placesOf(text, quote, 20)
  if (places.length === 1) evidence.start = places[0]
  else if (places.length === 0) {
    faults.add(
      [...path, "quote"],
      () => `does not stand in the article: ${whereItDiffers(text, quote)}; copy it from there letter by letter`,
    )
  } else {
    faults.add([...path, "start"], () => `is missing, and the quote stands at ${places.join(", ")}; write the one that is meant`)
  }
}
