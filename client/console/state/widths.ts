import { familyById } from "../../../server/model/index.ts"
import type { Language } from "../../canvas/port.ts"
import { familyOfType, isNode, isRelationship, textOf, type Value } from "./values.ts"

const LEAST = 6
const MOST = 40
/** Words are narrower than as many zeros. */
const NARROW = 0.92
const GLYPH = 3.2

function width(value: Value | undefined, language: Language): number {
  if (isRelationship(value)) {
    const family = familyOfType.get(value.type)
    const { status } = value.properties
    const words = family ? `${familyById[family][language].name} ${typeof status === "string" ? status : ""}` : value.type
    return words.length * NARROW + (family ? 5 : 2)
  }
  const names = Array.isArray(value) ? value.length * 2 : isNode(value) ? GLYPH : 0
  return textOf(value, language).length * NARROW + names
}

/** How many zeros wide each column wants to be, by its name and the first rows; long texts are cut. */
export function widthsOf(columns: readonly string[], rows: readonly Value[][], language: Language): number[] {
  return columns.map((column, index) => {
    const wanted = Math.max(column.length + 2, ...rows.map((row) => width(row[index], language)))
    return Math.round(Math.min(MOST, Math.max(LEAST, wanted))) + 2
  })
}
