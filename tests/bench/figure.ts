/** One measured number with what it should be. `goal` is an upper bound unless `atLeast`. */
export interface Figure {
  bench: string
  figure: string
  value: number
  goal: number | null
  atLeast?: boolean
}

/** Makes the figures of one bench, rounded to what can be told apart. */
export function figuresOf(bench: string) {
  return (figure: string, value: number, goal: number | null, atLeast = false): Figure => ({
    bench,
    figure,
    value: Number(value.toFixed(3)),
    goal,
    atLeast,
  })
}

/** Whether a figure reaches its goal; one without a goal always does. */
export function holds(figure: Figure): boolean {
  if (figure.goal === null) return true
  return figure.atLeast ? figure.value >= figure.goal : figure.value <= figure.goal
}

/** Prints a table for people, then one JSON line a figure for programs. */
export function print(figures: Figure[]): void {
  console.table(Object.fromEntries(figures.map((one) => [one.figure, { value: one.value, goal: one.goal ?? "–", holds: holds(one) }])))
  for (const one of figures) {
    console.log(JSON.stringify({ bench: one.bench, figure: one.figure, value: one.value, goal: one.goal, holds: holds(one) }))
  }
}

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Middle value; the machine is noisy, the mean would show it. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new RangeError("median of nothing")
  return middle
}

/**
 * Ratio of two works measured by turns in one run: the median of the pairs' ratios, after one unmeasured turn each.
 * By turns, because whatever else the machine does then hits both.
 */
export async function ratio(
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
  turns: number,
): Promise<{ ratio: number; ours: number; theirs: number }> {
  await theirs()
  await ours()
  const pairs: { ours: number; theirs: number }[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const oursFirst = turn % 2 === 0
    const first = await timed(oursFirst ? ours : theirs)
    const second = await timed(oursFirst ? theirs : ours)
    pairs.push(oursFirst ? { ours: first, theirs: second } : { ours: second, theirs: first })
  }
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
  }
}
