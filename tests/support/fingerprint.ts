import { createHash } from "node:crypto"
import type { Engine, Row } from "../../server/store/engine.ts"
import type { Value } from "../../server/store/store.ts"

/** The whole graph, a line a node and a line a relationship, sorted: what is compared when two graphs should be equal. */
export async function graphLines(engine: Engine): Promise<string[]> {
  const lines: string[] = []
  const read = async (text: string, line: (row: Row) => Value) => {
    for (const row of await engine.read((tx) => tx.run(text, {}))) lines.push(JSON.stringify(canonical(line(row))))
  }
  await read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties", ({ labels, properties }) => [
    "node",
    (labels as string[]).toSorted(),
    properties ?? null,
  ])
  await read(
    `MATCH (a)-[r]->(b)
     RETURN labels(a) AS from, a.id AS source, type(r) AS type, properties(r) AS properties, labels(b) AS to, b.id AS target`,
    ({ from, source, type, properties, to, target }) => [
      "relationship",
      [(from as string[]).toSorted(), source ?? null],
      type ?? null,
      properties ?? null,
      [(to as string[]).toSorted(), target ?? null],
    ],
  )
  return lines.toSorted()
}

/** SHA-256 of the whole graph: every node and every relationship with all labels, types, properties and ends. */
export async function fingerprint(engine: Engine): Promise<string> {
  return sha(await graphLines(engine))
}

/** The same without the mark, which counts loads: equal for two graphs that say the same. */
export async function contentLines(engine: Engine): Promise<string[]> {
  return (await graphLines(engine)).filter((line) => !line.startsWith('["node",["Entente"]'))
}

function sha(lines: string[]): string {
  return createHash("sha256").update(lines.join("\n")).digest("hex")
}

/** Maps with their keys in order: the two stores give them in different ones. */
function canonical(value: Value): Value {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== "object") return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}
