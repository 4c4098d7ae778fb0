import type { Value } from "../store.ts"

/** Bytes of a value as JSON in UTF-8, without writing it; escapes of control characters count as one. */
export function sizeOf(value: Value): number {
  if (typeof value === "string") return Buffer.byteLength(value) + 2
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 && value < 1000 ? 3 : 12
  if (value === null || typeof value === "boolean") return 4
  let size = 2
  if (Array.isArray(value)) for (const item of value) size += sizeOf(item) + 1
  else for (const key in value) size += key.length + 4 + sizeOf(value[key]!)
  return size
}
