import { parseEdtf } from "../../server/model/index.ts"

/** What a reference manager wants to know of an article, an event or a relation. */
export interface Referenced {
  /** Opaque, without spaces. */
  id: string
  title: string
  outlet: string | null
  /** EDTF of publication; null when unknown. */
  published: string | null
  language: string
  /** Where it can be seen again. */
  address: string
  /** A sentence word for word. */
  quote: string | null
  /** Who says so and how certain it is. */
  note: string
}

/** Year, month and day as far as the date names one; nothing more exact than it is. */
function partsOf(edtf: string | null): number[] | null {
  const window = edtf === null ? null : parseEdtf(edtf)
  if (!window?.start || !window.end) return null
  const [from, to] = [window.start, window.end].map((day) => day.split("-").map(Number))
  const same = from!.findIndex((part, at) => part !== to![at])
  const parts = same < 0 ? from! : from!.slice(0, same)
  return parts.length > 0 ? parts : null
}

/** As an item of CSL-JSON, which Zotero and Pandoc read. */
export function cslItem({ id, title, outlet, published, language, address, quote, note }: Referenced): Record<string, unknown> {
  const parts = partsOf(published)
  return {
    id,
    type: "article-newspaper",
    title,
    ...(outlet && { "container-title": outlet }),
    ...(parts && { issued: { "date-parts": [parts] } }),
    language,
    URL: address,
    note: [quote && `“${quote}”`, note].filter(Boolean).join(" "),
  }
}

const SIGNS: Record<string, string> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" }
const tex = (text: string): string => text.replace(/[\\{}&%$#_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)

/** As an entry of BibTeX, in fields that biblatex reads too. */
export function bibtex({ id, title, outlet, published, language, address, quote, note }: Referenced): string {
  const parts = partsOf(published)
  const fields: [string, string | null][] = [
    ["title", tex(title)],
    ["journal", outlet && tex(outlet)],
    ["year", parts ? String(parts[0]) : null],
    ["month", parts?.[1] ? String(parts[1]) : null],
    ["date", parts ? parts.map((part) => String(part).padStart(2, "0")).join("-") : null],
    ["langid", language.startsWith("de") ? "german" : "english"],
    ["url", address.replace(/[{}\\]/g, encodeURIComponent)],
    ["note", tex([quote && `“${quote}”`, note].filter(Boolean).join(" "))],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@article{${id.replaceAll(/[^A-Za-z0-9:_-]+/g, "-")},\n${lines.join(",\n")}\n}`
}
