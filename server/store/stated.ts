import type { Value } from "./store.ts"

/** What is stated of the properties of something new: what is null is not stored, and half of what a row has need not be sent. */
export function stated(props: { [key: string]: Value | undefined }): { [key: string]: Value } {
  const result: { [key: string]: Value } = {}
  for (const key in props) {
    const value = props[key] ?? null
    if (value !== null) result[key] = value
  }
  return result
}
