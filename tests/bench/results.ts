import { readFileSync, writeFileSync } from "node:fs"
import { arch, cpus, platform, totalmem } from "node:os"
import { neo4jVersions } from "../support/neo4j-jars.ts"
import { holds, type Figure } from "./figure.ts"
import { SENTENCES } from "./sentences.ts"

const FILE = new URL("results.json", import.meta.url)
const README = new URL("../../README.md", import.meta.url)
const [BEGIN, END] = ["<!-- figures -->\n", "<!-- /figures -->"] as const

/** A figure as it was measured: by which run, when and where. */
export interface Result extends Figure {
  holds: boolean
  /** What was taken, when it was not the whole: `ROWS=30000`. */
  of: string | null
  date: string
  machine: string
  versions: Record<string, string>
}

/** The results that are kept. */
export const readResults = (): Result[] => JSON.parse(readFileSync(FILE, "utf8")) as Result[]

function packageVersion(name: string): string {
  const text = readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8")
  return (JSON.parse(text) as { version: string }).version
}

/** Keeps figures in place of what the same bench said of them before, and writes the README's table anew. */
export function keep(figures: readonly Figure[]): void {
  const packages = ["neo4j-driver", "@grafeo-db/js", "sigma", "graphology"]
  const facts = {
    of: process.env.ROWS ? `ROWS=${process.env.ROWS}` : null,
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, ${platform()} ${arch()}`,
    versions: {
      node: process.versions.node,
      neo4j: neo4jVersions.reference,
      ...Object.fromEntries(packages.map((name) => [name, packageVersion(name)])),
    },
  }
  const unsaid = figures.filter(({ figure }) => !SENTENCES[figure]).map(({ figure }) => figure)
  if (unsaid.length > 0) throw new Error(`tests/bench/sentences.ts says nothing of ${unsaid.join(", ")}: write a sentence for each.`)
  const news = new Map(figures.map((one) => [key(one), { ...one, holds: holds(one), ...facts }]))
  const before = readResults()
  const kept = before.map((one) => news.get(key(one)) ?? one)
  const known = new Set(before.map(key))
  const results = [...kept, ...[...news.values()].filter((one) => !known.has(key(one)))]
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(README, withTable(readFileSync(README, "utf8"), results))
}

const key = ({ bench, figure }: Figure) => `${bench} ${figure}`

const goalOf = ({ goal, atLeast, holds: held }: Result): string =>
  goal === null ? "–" : `${atLeast ? "≥" : "≤"} ${goal}${held ? "" : " (not reached)"}`

/** The results as a table of Markdown, in the order in which they are kept. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map(
    (one) => `| \`${one.figure}\`: ${SENTENCES[one.figure]}${one.of ? ` (${one.of})` : ""} | ${one.value} | ${goalOf(one)} | ${one.date} |`,
  )
  return ["| figure | value | goal | measured |", "|---|--:|--:|---|", ...rows].join("\n") + "\n"
}

/** A README with that table between its two marks. Throws when it has no such marks. */
export function withTable(readme: string, results: readonly Result[]): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`README.md has no ${BEGIN.trim()} … ${END}: the table goes between them.`)
  return `${readme.slice(0, begin)}${BEGIN}${tableOf(results)}${readme.slice(end)}`
}
