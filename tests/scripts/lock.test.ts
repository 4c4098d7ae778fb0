import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

interface Locked {
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const text = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8")
const packages = (JSON.parse(text) as { packages: Record<string, Locked> }).packages

test("the lock names no registry, so that each machine asks its own", () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith("http"))).toEqual([])
})

// npm forgets the builds for other systems when it writes a lock beside an install, and `npm ci` then refuses the lock.
test("the lock has the builds for every system, not only for the one that wrote it", () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
  const missing = wanted.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)))
  expect(wanted.length).toBeGreaterThan(50)
  expect(missing).toEqual([])
})
