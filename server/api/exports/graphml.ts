import type { RelationRow } from "../../model/index.ts"
import { ACTOR_ATTRIBUTES, RELATION_ATTRIBUTES, type Attribute } from "./attributes.ts"
import { partsOf, type Exporter } from "./exporter.ts"
import { xml } from "./xml.ts"

const EDGE: readonly Attribute<RelationRow>[] = [...RELATION_ATTRIBUTES, { name: "weight", type: "double", of: (row) => row.weight }]

const keys = (of: "node" | "edge", attributes: readonly Attribute<never>[]) =>
  attributes
    .map(({ name, type }) => `<key id="${of}.${name}" for="${of}" attr.name="${name}" attr.type="${type === "integer" ? "int" : type}"/>\n`)
    .join("")

function data<T>(where: "node" | "edge", attributes: readonly Attribute<T>[], one: T): string {
  let text = ""
  for (const { name, of } of attributes) {
    const value = of(one)
    if (value !== null) text += `<data key="${where}.${name}">${xml(value)}</data>`
  }
  return text
}

/** GraphML 1.0, with nothing that goes beyond it. */
export const graphml: Exporter = async function* graphml({ query, actors, rows }) {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>Entente: ${xml(query || "all relations")}</desc>
${keys("node", ACTOR_ATTRIBUTES)}${keys("edge", EDGE)}<graph id="entente" edgedefault="directed">
`
  for (const part of partsOf(actors)) {
    yield part.map((actor) => `<node id="${xml(actor.id)}">${data("node", ACTOR_ATTRIBUTES, actor)}</node>\n`).join("")
  }
  for await (const batch of rows()) {
    let text = ""
    for (const row of batch) {
      text += `<edge id="${xml(row.id)}" source="${xml(row.source)}" target="${xml(row.target)}">${data("edge", EDGE, row)}</edge>\n`
    }
    yield text
  }
  yield "</graph>\n</graphml>\n"
}
