import { columnReader, type Subgraph } from "../../../server/model/index.ts"
import { fromArrow } from "./arrow.ts"

/** Milliseconds from asking until the subgraph is there, and until the first ties are. */
export interface Fetched {
  ready: number
  first: number
  ties: number
}

type Way = (answer: Response, tell: () => void) => Promise<Subgraph>

const ways: Record<"json" | "columns" | "arrow", Way> = {
  json: (answer) => answer.json() as Promise<Subgraph>,
  async columns(answer, tell) {
    const reader = columnReader()
    let rest = ""
    for await (const text of answer.body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
      const lines = (rest + text).split("\n")
      rest = lines.pop()!
      for (const line of lines) {
        const parsed = JSON.parse(line) as object
        if (!("complete" in parsed) && reader.take(parsed).ties.length > 0) tell()
      }
    }
    return reader.graph()
  },
  async arrow(answer) {
    const reader = columnReader()
    for (const line of fromArrow(new Uint8Array(await answer.arrayBuffer()))) reader.take(line)
    return reader.graph()
  },
}

declare global {
  interface Window {
    fetched?: (way: keyof typeof ways) => Promise<Fetched>
  }
}

window.fetched = async (way) => {
  const start = performance.now()
  let first = 0
  const answer = await fetch(`/${way}`, { cache: "no-store" })
  const graph = await ways[way](answer, () => (first ||= performance.now() - start))
  const ready = performance.now() - start
  return { ready, first: first || ready, ties: graph.ties.length }
}
