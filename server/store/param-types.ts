import { z } from "zod"
import type { Value } from "./store.ts"

const SCALARS: Record<string, { is: string; fits: (value: Value) => boolean }> = {
  text: { is: "a text", fits: (value) => typeof value === "string" },
  integer: { is: "a whole number", fits: (value) => Number.isSafeInteger(value) },
  number: { is: "a number", fits: (value) => typeof value === "number" },
  boolean: { is: "true or false", fits: (value) => typeof value === "boolean" },
  date: { is: "a day such as 2016-10-15", fits: (value) => z.iso.date().safeParse(value).success },
  map: { is: "an object", fits: (value) => typeof value === "object" && value !== null && !Array.isArray(value) },
  any: { is: "any value", fits: () => true },
}

/** Why a value is not of a type in the words of the headers (`list of text`, `integer or null`), as the end of a sentence; null when it is. */
export function whatIsWrong(type: string, value: Value): string | null {
  return fits(type, value) ? null : `is ${JSON.stringify(value)?.slice(0, 60)}; it takes ${wordsOf(type)}`
}

function fits(type: string, value: Value): boolean {
  if (type.endsWith(" or null")) return value === null || fits(type.slice(0, -" or null".length), value)
  if (type.startsWith("list of ")) return Array.isArray(value) && value.every((one) => fits(type.slice("list of ".length), one))
  const scalar = SCALARS[type]
  if (!scalar) throw new Error(`there is no type ${type}`)
  return scalar.fits(value)
}

function wordsOf(type: string): string {
  if (type.endsWith(" or null")) return `${wordsOf(type.slice(0, -" or null".length))}, or null`
  if (type.startsWith("list of ")) return `a list, each of its values ${wordsOf(type.slice("list of ".length))}`
  return SCALARS[type]!.is
}
