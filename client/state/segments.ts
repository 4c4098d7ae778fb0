/** A stretch of the article that carries something: offsets in UTF-16 code units. */
export interface Span<T> {
  start: number
  end: number
  value: T
}

/** A stretch of text inside which nothing begins or ends. */
export interface Segment<T> {
  start: number
  end: number
  /** Everything that covers the stretch, the shortest first. */
  values: T[]
}

/**
 * Cuts `[start, end)` where any span begins or ends. The segments are in order, without gap or overlap;
 * spans may overlap each other in any way and are clipped to the range.
 */
export function segments<T>(start: number, end: number, spans: readonly Span<T>[]): Segment<T>[] {
  if (end <= start) return []
  const inside = spans.filter((span) => span.start < end && span.end > start && span.end > span.start)
  const cuts = new Set([start, end])
  for (const span of inside) {
    if (span.start > start) cuts.add(span.start)
    if (span.end < end) cuts.add(span.end)
  }
  const ordered = [...cuts].toSorted((a, b) => a - b)
  const shortestFirst = inside.toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return ordered.slice(0, -1).map((from, i) => {
    const to = ordered[i + 1] ?? end
    return { start: from, end: to, values: shortestFirst.filter((span) => span.start <= from && span.end >= to).map((span) => span.value) }
  })
}

/** Neighbouring segments with the same key under one roof: a quote with actors inside is one quote. */
export function grouped<T, K>(list: readonly Segment<T>[], key: (segment: Segment<T>) => K): { key: K; segments: Segment<T>[] }[] {
  const groups: { key: K; segments: Segment<T>[] }[] = []
  for (const segment of list) {
    const last = groups.at(-1)
    const found = key(segment)
    if (last && Object.is(last.key, found)) last.segments.push(segment)
    else groups.push({ key: found, segments: [segment] })
  }
  return groups
}

export interface Paragraph {
  start: number
  end: number
  /** A line of its own without a full stop: a heading between paragraphs. */
  heading: boolean
}

/** The paragraphs of a text, divided by empty lines. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = []
  for (const match of text.matchAll(/\S[^]*?(?=\n[ \t]*\n|\s*$(?![^]))/g)) {
    const words = match[0].trimEnd()
    found.push({ start: match.index, end: match.index + words.length, heading: words.length < 90 && !/[.!?…:"“”»]$/.test(words) })
  }
  return found
}
