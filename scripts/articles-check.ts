import { relative } from "node:path"
import { checkFolder, listDossiers } from "../server/import/articles.ts"
import { relationsOf } from "../server/import/relations.ts"
import type { LoadPlan } from "../server/store/plan.ts"
import { Problem } from "../server/problems.ts"
import { SCHEMA_FILE, schemaText, writeSchema } from "./articles-schema.ts"
import { readFile } from "node:fs/promises"

function countsOf(plan: LoadPlan): string {
  const relations = relationsOf(plan)
  const named = relations.filter((one) => !one.derived).length
  const numbers = { actors: plan.actors.length, places: plan.places.length, events: plan.events.length, quotes: plan.evidence.length }
  const words = Object.entries(numbers).map(([word, count]) => `${count} ${word}`)
  return `${words.join(", ")}, ${named} relations and ${relations.length - named} derived ones`
}

async function checkOne(folder: string): Promise<boolean> {
  const file = relative("", `${folder}/dossier.json`)
  try {
    const { checked } = await checkFolder(folder)
    if (checked.ok) {
      console.log(`${checked.plan.article.id} – ${countsOf(checked.plan)}`)
      return true
    }
    for (const { path, message } of checked.faults) console.error(`${file}${path ? `:${path}` : ""} – ${message}`)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
  }
  return false
}

const options = process.argv.slice(2)
const [root = "articles"] = options.filter((option) => !option.startsWith("--"))
if (options.includes("--write")) await writeSchema()
else if ((await readFile(SCHEMA_FILE, "utf8").catch(() => "")) !== schemaText()) {
  console.error("articles/dossier.schema.json is not what the model says – run npm run articles:check -- --write")
  process.exitCode = 1
}
try {
  const folders = await listDossiers(root)
  if (folders.length === 0) console.log(`no article in ${root}: each is a folder with article.txt and dossier.json`)
  for (const folder of folders) if (!(await checkOne(folder))) process.exitCode = 1
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
