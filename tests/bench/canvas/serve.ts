import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build, preview } from "vite"

/** Builds the page with the drawings and serves it while `work` runs, which gets its address. */
export async function withDrawings<T>(work: (url: string) => Promise<T>): Promise<T> {
  const root = import.meta.dirname
  const outDir = mkdtempSync(join(tmpdir(), "entente-bench-"))
  await build({
    root,
    logLevel: "error",
    build: { outDir, target: "es2022", emptyOutDir: true, rolldownOptions: { input: join(root, "drawing.html") } },
  })
  const server = await preview({ root, logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port: 0 } })
  try {
    const address = server.httpServer.address()
    if (typeof address !== "object" || !address) throw new Error("tests/bench/canvas/serve: the server of the drawings has no port")
    return await work(`http://127.0.0.1:${address.port}/drawing.html`)
  } finally {
    await new Promise((resolve) => server.httpServer.close(resolve))
    rmSync(outDir, { recursive: true, force: true })
  }
}
