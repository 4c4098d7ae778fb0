import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const withDatabase = [
  "tests/store/**/*.test.{ts,tsx}",
  "tests/queries/**/*.test.ts",
  "tests/api/**/*.test.ts",
  "tests/support/neo4j*.test.ts",
]
const withBrowser = ["tests/browser/**/*.test.ts"]

/** All tests in three groups, one after the other; Neo4j and Chromium are looked for only when a group needs them. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    reporters: ["default", fileURLToPath(new URL("support/reporter.ts", import.meta.url))],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...withDatabase, ...withBrowser, "tests/bench/**"],
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
          // Community has one user database: two files at once would wipe each other's data.
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: withBrowser,
          globalSetup: fileURLToPath(new URL("support/setup.ts", import.meta.url)),
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
