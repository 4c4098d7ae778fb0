import type { Server } from "node:http"
import { fileURLToPath } from "node:url"
import type { RequestHandler } from "express"

/** The client from its sources, with hot reload over the same server. */
export async function devPage(server: Server): Promise<{ page: RequestHandler; close(): Promise<void> }> {
  // Loaded here only, because a start without --dev must not pay for Vite.
  const { createServer } = await import("vite")
  const root = fileURLToPath(new URL("../client", import.meta.url))
  const vite = await createServer({
    root,
    configFile: fileURLToPath(new URL("../client/vite.config.ts", import.meta.url)),
    server: { middlewareMode: true, hmr: { server } },
    appType: "spa",
  })
  return { page: vite.middlewares, close: () => vite.close() }
}
