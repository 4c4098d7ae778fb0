// Languages that write ordinal numbers with a full stop, which no rule of Unicode knows: "am 22. September".
const DOTTED_ORDINALS = new Set(["cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr", "tr"])
const ENDS_IN_ORDINAL = /(?:^|\s)\d{1,2}\.\s*$/

/** Start and end of each sentence by the language's rules, without the white space around it. */
export function sentencesOf(text: string, language: string): [start: number, end: number][] {
  const dotted = DOTTED_ORDINALS.has(language.split("-")[0] ?? "")
  const sentences: [number, number][] = []
  let open: number | null = null
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)) {
    const start: number = open ?? index
    const end = index + segment.length
    open = dotted && ENDS_IN_ORDINAL.test(segment) && !segment.includes("\n") ? start : null
    if (open === null) push(start, end)
  }
  if (open !== null) push(open, text.length)
  return sentences

  function push(start: number, end: number) {
    const whole = text.slice(start, end)
    const trimmed = whole.trim()
    if (!trimmed) return
    const from = start + whole.indexOf(trimmed)
    sentences.push([from, from + trimmed.length])
  }
}

/** Number, from 1, of the sentence in which `at` lies; of the next one when it lies between two. */
export function sentenceAt(sentences: readonly (readonly [number, number])[], at: number): number {
  const index = sentences.findIndex(([, end]) => end > at)
  return index < 0 ? sentences.length : index + 1
}
