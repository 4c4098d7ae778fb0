import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { LANES } from "./support/lanes-count.ts"
import LongestFirst from "./support/sequencer.ts"

const withDatabase = [
  "tests/store/**/*.test.{ts,tsx}",
  "tests/queries/**/*.test.ts",
  "tests/api/**/*.test.ts",
  "tests/support/neo4j*.test.ts",
]
const withBrowser = ["tests/browser/**/*.test.ts"]

/** The unit tests first, then what needs a database or a browser; Neo4j and Chromium are looked for only when a project needs them. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    reporters: ["default", fileURLToPath(new URL("support/reporter.ts", import.meta.url))],
    sequence: { sequencer: LongestFirst },
    // A process starts in more time than most files take, and no file changes what another one sees.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...withDatabase, ...withBrowser, "tests/bench/**"],
          maxWorkers: "100%",
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "store",
          include: withDatabase,
          globalSetup: fileURLToPath(new URL("support/setup.ts", import.meta.url)),
          maxWorkers: LANES,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: withBrowser,
          globalSetup: fileURLToPath(new URL("support/setup.ts", import.meta.url)),
          maxWorkers: LANES,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
