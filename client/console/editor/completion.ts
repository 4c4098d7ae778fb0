import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete"
import { ask, told } from "../language/ask.ts"
import type { Offer } from "../language/protocol.ts"
import { parametersOf } from "../state/parameters.ts"

/** What stands before an offer: its kind in one letter. */
const LETTERS: Record<Offer["kind"], string> = {
  keyword: "",
  label: "l",
  type: "r",
  property: "p",
  function: "f",
  procedure: "f",
  parameter: "$",
  variable: "v",
}
const BEFORE: readonly Offer["kind"][] = ["property", "variable", "label", "type", "parameter"]

/** What an offer is, said at its right: the types of a property, the words of a family. */
export type Detail = (offer: Offer) => string

function completion(offer: Offer, detail: Detail): Completion {
  return {
    label: offer.label,
    apply: offer.insert,
    type: offer.kind,
    detail: detail(offer),
    info: offer.info || undefined,
    boost: BEFORE.includes(offer.kind) ? 10 : 0,
  }
}

/** Completion from the real graph; `parameters` are those of the form. */
export function completing(detail: Detail) {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const statement = context.state.doc.toString()
    const word = context.matchBefore(/\$?[\p{L}\p{N}_]*/u)
    const before = statement.slice(0, word?.from ?? context.pos)
    if (!context.explicit && word?.from === word?.to && !/[:.$]\s*$/.test(before)) return null
    // An answer without the words of the graph would be narrowed down as the reader types on, and never asked for again.
    await told
    if (context.aborted) return null
    const offers = await ask("complete", {
      statement,
      at: context.pos,
      parameters: parametersOf(statement),
      manual: context.explicit,
    })
    if (!offers || offers.length === 0) return null
    return { from: word?.from ?? context.pos, options: offers.map((offer) => completion(offer, detail)), validFor: /^\$?[\p{L}\p{N}_]*$/u }
  }
  return autocompletion({
    override: [source],
    icons: false,
    maxRenderedOptions: 60,
    addToOptions: [
      {
        position: 20,
        render(option) {
          const letter = document.createElement("span")
          letter.className = "kind"
          letter.ariaHidden = "true"
          letter.textContent = LETTERS[option.type as Offer["kind"]]
          return letter
        },
      },
    ],
  })
}
