import { readdirSync, readFileSync } from "node:fs"
import type { Params } from "../../server/store/store.ts"

/** A statement of the corpus with what it does in a sentence. */
export interface Case {
  sentence: string
  statement: string
  params?: Params
  /** Needs a Neo4j that knows Cypher 25. */
  cypher25?: boolean
  /** What the embedded store says when it cannot run it: a part of the words. */
  embedded?: string
}

const folder = new URL("../fixtures/statements/", import.meta.url)

/** The attacks or the good reads, by the file they are in; `{listener}` stands for an address that must hear nothing. */
export function corpus(which: "attacks" | "reads", listener = "http://127.0.0.1:9"): { theme: string; cases: Case[] }[] {
  const files = readdirSync(new URL(`${which}/`, folder)).toSorted()
  return files.map((file) => {
    const text = readFileSync(new URL(`${which}/${file}`, folder), "utf8").replaceAll("{listener}", listener)
    return { theme: file.replace(".json", ""), cases: JSON.parse(text) as Case[] }
  })
}
