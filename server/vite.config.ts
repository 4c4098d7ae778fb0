import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vite"

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const out = pathOf("../dist/server")

/** What is built finds what lies beside its sources where it was. */
const where = (): Plugin => ({
  name: "where",
  transform: (code, id) =>
    code.includes("import.meta.url")
      ? code.replaceAll("import.meta.url", `new URL(${JSON.stringify(relative(out, id).replaceAll("\\", "/"))}, import.meta.url).href`)
      : null,
})

export default defineConfig({
  root: pathOf("."),
  plugins: [where()],
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      input: { main: pathOf("main.ts"), host: pathOf("store/embedded/host.ts"), place: pathOf("positions/process.ts") },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
})
