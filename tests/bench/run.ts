import { readdirSync } from "node:fs"
import { holds, print, type Figure } from "./figure.ts"

const PARTS = new Set(["bulk", "run", "figure", "generate", "names", "random"])
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .filter((name) => !PARTS.has(name))

const name = process.argv[2]
if (!name || !names.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(", ")}`)
  process.exit(2)
}
const { bench } = (await import(`./${name}.ts`)) as { bench: () => Promise<Figure[]> }
const figures = await bench()
print(figures)
process.exit(figures.every(holds) ? 0 : 1)
