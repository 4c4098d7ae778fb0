import { LIMITS } from "../../model/limits.ts"
import { refuse } from "./place.ts"
import type { Sizes } from "./thought.ts"

const SAID: { [size in keyof Sizes]: (most: number) => string } = {
  nesting: (most) => `Brackets, CASE and NOT are more than ${most} deep here. Take the inner part out with WITH.`,
  subqueries: (most) => `Subqueries are more than ${most} deep here. Put them one after the other.`,
  loops: (most) => `Loops are more than ${most} deep here. Use UNWIND for the outer one.`,
  chain: (most) => `There are more than ${most} operators in one expression here. Use IN with a list, or pass a parameter.`,
  steps: (most) => `There are more than ${most} points, indexes, || or XOR in one expression here. Take a part of it out with WITH.`,
  hops: (most) => `The pattern has more than ${most} relationships here. Split it into two.`,
  relationships: (most) => `The statement has more than ${most} relationships in its patterns. Ask in two statements.`,
  clauses: (most) => `The statement has more than ${most} clauses. Ask in two statements.`,
  items: (most) => `There are more than ${most} values in one list here. Pass them as a parameter.`,
  columns: (most) => `There are more than ${most} columns here. Ask for a map of what belongs together.`,
}

/** Refuses what the planner would think about for longer than anybody waits, and no timeout would end. */
export function checkSizes(text: string, sizes: Sizes): void {
  for (const size of Object.keys(SAID) as (keyof Sizes)[]) {
    const { size: found, token } = sizes[size]
    if (found > LIMITS[size]) refuse("invalid-request", text, token?.start ?? 0, SAID[size](LIMITS[size]))
  }
}
