/** Where the values of a parameter are found. */
export const ORIGINS = ["actor", "article", "outlet", "country", "family", "status", "kind"] as const
export type Origin = (typeof ORIGINS)[number]

export const TYPES = ["text", "integer", "number", "boolean", "date", "list", "json"] as const
export type FieldType = (typeof TYPES)[number]

/** One parameter as the form asks for it. */
export interface Field {
  name: string
  type: FieldType
  from: Origin | null
}

/** What the reader typed, by the name of the parameter; several values of a list stand on lines of their own. */
export type Raw = Record<string, string>

export type Read = { value: unknown } | { fault: "integer" | "number" | "date" | "json" }

const DATES = /^(from|to|since|until|day|date|before|after|start|end)$|(date|day)$/i
const COUNTS = /^(n|k|limit|skip|count|min|max|days|hops|top)$|(days|count|limit)$/i

/** The kind of parameter that a name promises; the reader can choose another. */
export function guessed(name: string): Field {
  const origin = ORIGINS.find((one) => name.toLowerCase().endsWith(one))
  if (origin) return { name, type: "text", from: origin }
  const plural = ORIGINS.find((one) =>
    new RegExp(`${one === "family" || one === "country" ? one.slice(0, -1) + "ies" : `${one}e?s`}$`, "i").test(name),
  )
  if (plural) return { name, type: "list", from: plural }
  return { name, type: DATES.test(name) ? "date" : COUNTS.test(name) ? "integer" : "text", from: null }
}

/** A field as one word, for menus and links: `date`, `text from actor`. */
export const fieldWord = ({ type, from }: Pick<Field, "type" | "from">): string => (from ? `${type} from ${from}` : type)

/** The field that such a word stands for; null when it stands for none. */
export function fieldOf(name: string, word: string): Field | null {
  const [type, from, ...rest] = word
    .replace(/^list of \w+/, "list")
    .replace(" or null", "")
    .split(" from ")
  if (rest.length > 0 || !(TYPES as readonly (string | undefined)[]).includes(type)) return null
  if (from !== undefined && !(ORIGINS as readonly string[]).includes(from)) return null
  return { name, type: type as FieldType, from: (from as Origin | undefined) ?? null }
}

/** A value as a reader would have typed it. */
export function rawOf(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (Array.isArray(value)) return value.map(rawOf).join("\n")
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

export const listed = (raw: string): string[] =>
  raw
    .split(/[\n,]/)
    .map((one) => one.trim())
    .filter(Boolean)

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The value of a field; nothing typed is null, and an empty list. */
export function readField({ type }: Pick<Field, "type">, raw: string): Read {
  const text = raw.trim()
  if (type === "list") return { value: listed(raw) }
  if (text === "") return { value: null }
  if (type === "integer") return /^[+-]?\d{1,15}$/.test(text) ? { value: Number(text) } : { fault: "integer" }
  if (type === "number") {
    const number = Number(text.replace(",", "."))
    return Number.isFinite(number) ? { value: number } : { fault: "number" }
  }
  if (type === "boolean") return { value: text === "true" }
  if (type === "date") return /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? { value: text } : { fault: "date" }
  if (type !== "json") return { value: raw }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { fault: "json" }
  }
}
