// Types, lint with the import rules, format, dead code and the length of files: one line each, and what is wrong below it.
import { spawn } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { dirname, extname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const longest = 400
const checks = [
  ["types", () => tool("tsc", "-p", ".")],
  ["lint and import rules", () => tool("oxlint", "--deny-warnings")],
  ["format", () => tool("oxfmt", "--check")],
  ["dead code", () => tool("knip", "--no-progress")],
  [`no file above ${longest} lines`, lengths],
]

const running = checks.map(([name, check]) => ({ name, faults: check() }))
let failed = 0
for (const { name, faults } of running) {
  const said = await faults
  if (said !== null) failed++
  console.log(said === null ? `ok     ${name}` : `FAULT  ${name}\n${said.trimEnd()}\n`)
}
if (failed > 0) console.log(`${failed} of ${checks.length} checks found faults; npm run fix mends what can be mended by itself.`)
process.exitCode = failed > 0 ? 1 : 0

/** Resolves to null when the tool is content, else to all that it said. */
async function tool(name, ...args) {
  const child = spawn(join(root, "node_modules", ".bin", name), args, { cwd: root, shell: process.platform === "win32" })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk))
  const code = await new Promise((resolve) => child.once("close", resolve))
  return code === 0 ? null : said
}

async function lengths() {
  const kinds = new Set([".ts", ".tsx", ".mjs", ".css", ".cypher", ".html"])
  const files = ["server", "client", "cypher", "tests", "scripts"].flatMap((folder) => everyFile(join(root, folder)))
  const long = files
    .filter((path) => kinds.has(extname(path)))
    .map((path) => [relative(root, path), readFileSync(path, "utf8").split("\n").length - 1])
    .filter(([, lines]) => lines > longest)
  return long.length > 0 ? long.map(([path, lines]) => `${path} has ${lines} lines: split it into two nouns.`).join("\n") : null
}

function everyFile(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
