import react from "@vitejs/plugin-react"
import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vite"

const here = fileURLToPath(new URL(".", import.meta.url))

/** What the console completes and explains: the worker's own list of what the guard lets through. */
const calls = (): Plugin => ({
  name: "calls",
  resolveId: (id) => (id === "virtual:calls" ? `\0${id}` : null),
  // The language support takes a second to load: only a build that needs it pays.
  load: async (id) => (id === "\0virtual:calls" ? (await import("../scripts/calls.ts")).callsModule() : null),
})

export default defineConfig({
  root: here,
  plugins: [react(), calls()],
  worker: { format: "es", plugins: () => [calls()] },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // The strict CSP knows neither data: fonts nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // The words are shared with the server; the shapes that only it checks need not travel.
      treeshake: { moduleSideEffects: (id) => !/server\/model\/|node_modules\/zod\//.test(id) },
    },
  },
})
