import { partsOf, type Exporter } from "./exporter.ts"

/** `{ query, actors, relations }` with all evidence: the shapes of the API. */
export const json: Exporter = async function* json({ query, actors, relations }) {
  yield `{"query":${JSON.stringify(query)},"actors":[`
  let between = ""
  for (const part of partsOf(actors)) {
    yield between + JSON.stringify(part).slice(1, -1)
    between = ","
  }
  yield `],"relations":[`
  between = ""
  for await (const batch of relations()) {
    if (batch.length === 0) continue
    yield between + JSON.stringify(batch).slice(1, -1)
    between = ","
  }
  yield "]}\n"
}
