import syriaUntil2024 from "./sy-1980.svg?url&no-inline"

const files = import.meta.glob<string>("../../../node_modules/circle-flags/flags/??.svg", {
  query: "?url&no-inline",
  import: "default",
  eager: true,
})

const urls = new Map(Object.entries(files).map(([path, url]) => [path.slice(-6, -4), url]))
urls.set("sy-1980", syriaUntil2024)

/** Flags that changed: the name of the one flown before that day. */
const earlier: Record<string, { before: string; name: string }> = {
  sy: { before: "2024-12-08", name: "sy-1980" },
}

/** The name of a country's flag on a day; null when there is no drawing of it. */
export function flagOf(alpha2: string, day: string | null): string | null {
  const code = alpha2.toLowerCase()
  const old = earlier[code]
  const name = old && day && day < old.before ? old.name : code
  return urls.has(name) ? name : null
}

/** Address of a flag's drawing, a round SVG. */
export function flagUrl(name: string): string {
  const url = urls.get(name)
  if (!url) throw new Error(`client/canvas/flags: there is no flag named "${name}"`)
  return url
}
