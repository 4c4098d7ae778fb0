import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readDossier } from "../../server/import/articles.ts"
import { readMapping } from "../../server/import/mapping.ts"
import { startServer, type RunningServer } from "../support/server.ts"
import { eachStore } from "../support/stores.ts"

const root = new URL("../../", import.meta.url)
const readme = readFileSync(new URL("README.md", root), "utf8")
const blocks = (language: string) =>
  Array.from(readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g")), ([, text]) => text ?? "")

describe("README: the API by example", () => {
  const examples = Array.from(
    readme.matchAll(/^curl "\$ENTENTE(\S+)"(?:.* -d '(.*)'|.* --data-binary @(\S+))?/gm),
    ([, path = "", body, file]) => ({ path, body, file }),
  )
  let server: RunningServer

  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  it("shows examples", () => {
    expect(examples.length).toBeGreaterThan(7)
  })

  it.each(examples)("$path answers", async ({ path, body, file }) => {
    const headers = { "content-type": file ? "application/octet-stream" : "application/json" }
    const sent = file ? new Uint8Array(readFileSync(new URL(file, root))) : body
    const posted = sent === undefined ? {} : { method: "POST", headers, body: sent }
    const answer = await fetch(server.url + path, posted)
    const text = await answer.text()
    expect([200, 201, 202], text).toContain(answer.status)
    const found = path.includes("format=") ? null : (JSON.parse(text) as { items?: unknown[]; rows?: unknown[]; relations?: unknown[] })
    const items = found
      ? ((found.items ?? found.rows ?? (path === "/api/export" ? found.relations : undefined))?.length ?? 2)
      : text.trim().split("\n").length
    expect(items, "an example that finds nothing explains nothing").toBeGreaterThan(
      path.includes("limit=1") || answer.status === 202 ? 0 : 1,
    )
  })
})

describe("README: what it says of the project", () => {
  it("shows a mapping that is one", () => {
    const [mapping = ""] = Array.from(readme.matchAll(/^ {2}```yaml\n([\s\S]*?)^ {2}```/gm), ([, text]) => text)
    expect(readMapping(mapping, "README.md")).toMatchObject({ families: { helps: "supported", "talks to": "negotiated" } })
  })
  it("names every variable that the configuration reads", () => {
    const source = readFileSync(new URL("server/config.ts", root), "utf8")
    const names = new Set(Array.from(source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{/gm), ([, name]) => name))
    expect(names.size).toBeGreaterThan(8)
    const inTable = new Set(
      Array.from(readme.matchAll(/^\| (`[A-Z][^|]*) \|/gm), ([, cell]) => cell ?? "").flatMap((cell) =>
        cell.replaceAll("`", "").split(", "),
      ),
    )
    expect(inTable).toEqual(names)
  })

  it("names only commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { scripts: Record<string, string> }
    const commands = Array.from(readme.matchAll(/npm (?:run )?([a-z][a-z0-9:]*)/g), ([, name]) => name ?? "")
    expect(commands.length).toBeGreaterThan(5)
    for (const name of commands) expect(Object.keys(scripts)).toContain(name)
  })

  it("shows only files and folders that are there", () => {
    const paths = Array.from(readme.matchAll(/`((?:server|client|cypher|tests|articles)\/[\w./-]*)`/g), ([, path]) => path ?? "")
    expect(paths.length).toBeGreaterThan(4)
    const pictures = Array.from(readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g), ([, path]) => path ?? "")
    for (const path of pictures) expect(() => readFileSync(new URL(path, root)), path).not.toThrow()
  })
})

const answers = new Map<string, unknown>()

eachStore("README: the graph model", (graph) => {
  const statements = blocks("cypher")

  it("runs every statement shown, with the same rows on every store", async () => {
    expect(statements).toHaveLength(3)
    const { plan } = await readDossier(new URL("articles/2016-10-lausanne", root).pathname)
    await graph.store().load(plan)
    for (const statement of statements) {
      const rows = await graph.engine.read((tx) => tx.run(statement, {}))
      expect(rows.length).toBeGreaterThan(3)
      if (answers.has(statement)) expect(rows).toEqual(answers.get(statement))
      answers.set(statement, rows)
    }
  })
})
