import { readdirSync } from "node:fs"
import { holds, print, type Figure } from "./figure.ts"
import { keep } from "./results.ts"

const PARTS = new Set(["run", "bulk", "figure", "generate", "loaders", "names", "random", "results", "sentences"])
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .filter((name) => !PARTS.has(name))

const [name, ...options] = process.argv.slice(2)
if (!name || !names.includes(name)) {
  console.error(
    `npm run bench -- NAME [--keep], where NAME is one of: ${names.join(", ")}; --keep writes the figures to tests/bench/results.json and the README`,
  )
  process.exit(2)
}
const { bench } = (await import(`./${name}.ts`)) as { bench: () => Promise<Figure[]> }
const figures = await bench()
print(figures)
if (options.includes("--keep")) keep(figures)
process.exit(figures.every(holds) ? 0 : 1)
