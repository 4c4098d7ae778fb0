import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { Problem } from "../problems.ts"
import { checkDossier, type Checked } from "./check.ts"

/** One article of a folder and what its check gave. `folder` is where its two files stand. */
export interface FoundArticle {
  folder: string
  checked: Checked
}

async function readText(file: string): Promise<string | null> {
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null
    throw new Problem("invalid-dossier", `${file} cannot be read: ${(error as Error).message}`, { cause: error })
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Problem("invalid-dossier", `${file} is not UTF-8; save it as UTF-8 and check again`, { cause: error })
  }
}

/** Reads and proves one article: `dossier.json` and, unless the dossier carries its text, `article.txt` beside it. */
export async function checkFolder(folder: string): Promise<FoundArticle> {
  const file = join(folder, "dossier.json")
  const [json, text] = await Promise.all([readText(file), readText(join(folder, "article.txt"))])
  if (json === null) throw new Problem("invalid-dossier", `${file} is missing; write it, or move the folder away`)
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch (error) {
    throw new Problem("invalid-dossier", `${file} is not JSON: ${(error as Error).message}`, { cause: error })
  }
  return { folder, checked: checkDossier(input, text ?? undefined) }
}

/** One article of a folder, or a Problem that names its file and every fault. */
export async function readDossier(folder: string): Promise<Extract<Checked, { ok: true }>> {
  const { checked } = await checkFolder(folder)
  if (checked.ok) return checked
  const [first] = checked.faults
  const more = checked.faults.length > 1 ? `, and ${checked.faults.length - 1} more` : ""
  const detail = `${join(folder, "dossier.json")} has faults: ${first?.path} ${first?.message}${more}; \`npm run articles:check\` lists them`
  throw new Problem("invalid-dossier", detail, { errors: checked.faults })
}

/** The folders of articles below `root`, by name. */
export async function listDossiers(root: string): Promise<string[]> {
  let entries
  try {
    entries = await readdir(root, { withFileTypes: true })
  } catch (error) {
    throw new Problem("invalid-dossier", `the folder of articles ${root} cannot be read: ${(error as Error).message}`, { cause: error })
  }
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => join(root, entry.name))
    .toSorted()
}
