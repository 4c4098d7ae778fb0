import type { Value } from "./store.ts"

/** What is not null of the properties of something new: `SET … =` stores nothing else, and half of what a row has need not be sent. */
export function stated(props: { [key: string]: Value }): { [key: string]: Value } {
  const result: { [key: string]: Value } = {}
  for (const key in props) if (props[key] !== null) result[key] = props[key]!
  return result
}
