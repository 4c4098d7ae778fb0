import { ACTOR_ATTRIBUTES, RELATION_ATTRIBUTES, type Attribute } from "./attributes.ts"
import { partsOf, type Exporter } from "./exporter.ts"
import { xml } from "./xml.ts"

const declared = (of: "node" | "edge", attributes: readonly Attribute<never>[]) =>
  `<attributes class="${of}">\n${attributes.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`).join("")}</attributes>\n`

function values<T>(attributes: readonly Attribute<T>[], one: T): string {
  let text = ""
  for (const { name, of } of attributes) {
    const value = of(one)
    if (value !== null) text += `<attvalue for="${name}" value="${xml(value)}"/>`
  }
  return `<attvalues>${text}</attvalues>`
}

const day = (name: "start" | "end", iso: string | null) => (iso === null ? "" : ` ${name}="${iso}"`)

/**
 * GEXF 1.3. A relation is there from its earliest to its latest possible day, which is what the filters call possible; `precision`
 * says which of them went on all that time. What has no date has no start and no end, and is always there.
 * `kind` keeps parallel lines of different families apart where a program would join them.
 */
export const gexf: Exporter = async function* gexf({ query, actors, rows }) {
  const description = `${query || "All relations"}. start and end of an edge are the earliest and the latest possible day; precision says how exact that is.`
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Entente</creator><description>${xml(description)}</description></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
${declared("node", ACTOR_ATTRIBUTES)}${declared("edge", RELATION_ATTRIBUTES)}<nodes>
`
  for (const part of partsOf(actors)) {
    yield part
      .map((actor) => `<node id="${xml(actor.id)}" label="${xml(actor.nameEn)}">${values(ACTOR_ATTRIBUTES, actor)}</node>\n`)
      .join("")
  }
  yield "</nodes>\n<edges>\n"
  for await (const batch of rows()) {
    let text = ""
    for (const row of batch) {
      const ends = `id="${xml(row.id)}" source="${xml(row.source)}" target="${xml(row.target)}"`
      text += `<edge ${ends} label="${row.family}" kind="${row.family}" weight="${row.weight}"${day("start", row.start)}${day("end", row.end)}>${values(RELATION_ATTRIBUTES, row)}</edge>\n`
    }
    yield text
  }
  yield "</edges>\n</graph>\n</gexf>\n"
}
