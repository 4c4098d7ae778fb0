import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build } from "vite"

/**
 * Writes a program of ours into the folder as JavaScript that node takes as it is, and resolves to its path: one that is started dozens
 * of times would read TypeScript for most of its life. What lies beside its sources it finds there.
 */
export async function compiled(program: URL, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      { name: "where-it-was", transform: (code, id) => code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)) },
    ],
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(program), outDir: folder, minify: false, rolldownOptions: { output: { entryFileNames: "program.mjs" } } },
  })
  return join(folder, "program.mjs")
}
