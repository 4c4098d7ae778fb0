import type { Raw } from "./fields.ts"

/** A statement that the reader saved under a name. */
export interface Own {
  name: string
  statement: string
  types: Record<string, string>
  raw: Raw
}

/** The list with one saved; the same name is written over. */
export function saved(list: readonly Own[], own: Own): Own[] {
  return [...list.filter((one) => one.name !== own.name), own].toSorted((a, b) => a.name.localeCompare(b.name))
}

/** The list with one under another name; as it was when that name is taken or empty. */
export function renamed(list: readonly Own[], from: string, to: string): Own[] {
  const name = to.trim()
  if (name === "" || list.some((one) => one.name === name)) return [...list]
  return list.map((one) => (one.name === from ? { ...one, name } : one)).toSorted((a, b) => a.name.localeCompare(b.name))
}

export const without = (list: readonly Own[], name: string): Own[] => list.filter((one) => one.name !== name)
