import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import Spread from "./support/sequencer.ts"
import { WORKERS } from "./support/workers.ts"

const real = [
  "tests/store/**/*.test.{ts,tsx}",
  "tests/queries/**/*.test.ts",
  "tests/api/**/*.test.ts",
  "tests/support/neo4j*.test.ts",
  "tests/browser/**/*.test.ts",
]

/** The unit tests first, then what needs a database or a browser; Neo4j and Chromium are looked for only for those. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    reporters: ["default", fileURLToPath(new URL("support/reporter.ts", import.meta.url))],
    sequence: { sequencer: Spread },
    // A process starts in more time than most files take, and no file changes what another one sees.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...real, "tests/bench/**"],
          maxWorkers: WORKERS,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          // One project, because a worker, its Neo4j and its browser end where a file of another project is next.
          name: "real",
          include: real,
          globalSetup: fileURLToPath(new URL("support/setup.ts", import.meta.url)),
          setupFiles: fileURLToPath(new URL("support/file-end.ts", import.meta.url)),
          maxWorkers: WORKERS,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
