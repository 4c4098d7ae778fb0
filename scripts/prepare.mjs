// Gets a clone ready to run: installs what is missing and, with --build, builds what is older than what it is made of.
// Plain JavaScript without dependencies, because it is what installs them.
import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const needed = [20, 19]

checkNode()
if (installIsStale()) await run("Installing packages", "npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"])
if (process.argv.includes("--build")) {
  const pages = ["client", "server/model", "server/api/contract.ts", "server/store/guard", "scripts/calls.ts", "package-lock.json"]
  await build("the pages", "client", "index.html", pages)
  await build("the server", "server", "main.mjs", ["server", "package-lock.json"])
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return
  console.error(
    `Entente needs Node ${needed.join(".")} or newer, and this is ${process.versions.node}. Get one at https://nodejs.org and start again.`,
  )
  process.exit(1)
}

// npm writes down beside the packages what it installed, last of all: an interrupted install never counts as done.
function installIsStale() {
  const installed = join(root, "node_modules", ".package-lock.json")
  if (!existsSync(installed)) return true
  const have = JSON.parse(readFileSync(installed, "utf8")).packages
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages
  return Object.entries(want).some(
    ([path, { version, optional }]) => path !== "" && (have[path] ? have[path].version !== version : !optional),
  )
}

function newest(path) {
  const about = statSync(path)
  if (!about.isDirectory()) return about.mtimeMs
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

// Built beside and then put in place: a build that was interrupted never counts as done, and a running server never sees half of one.
async function build(what, name, proof, sources) {
  const built = join(root, "dist", name)
  if (
    existsSync(join(built, proof)) &&
    Math.max(...sources.map((path) => newest(join(root, path)))) <= statSync(join(built, proof)).mtimeMs
  )
    return
  const beside = join(root, "dist", `${name}.${process.pid}`)
  await run(`Building ${what}`, "npx", ["--no-install", "vite", "build", name, "--logLevel", "error", "--outDir", beside, "--emptyOutDir"])
  rmSync(built, { recursive: true, force: true })
  renameSync(beside, built)
}

async function run(what, command, args) {
  const started = Date.now()
  process.stdout.write(`${what} `)
  const child = spawn(command, args, {
    cwd: root,
    // A test runner sets another mode, under which React would be built for developers.
    env: { ...process.env, NODE_ENV: "production", npm_config_include: "dev" },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk))
  const dots = setInterval(() => process.stdout.write("."), 2000)
  const code = await new Promise((resolve) => child.once("close", resolve))
  clearInterval(dots)
  if (code === 0) return console.log(` done in ${Math.round((Date.now() - started) / 1000)} s`)
  console.error(` failed\n${said}`)
  process.exit(1)
}
