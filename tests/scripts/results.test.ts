import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { holds } from "../bench/figure.ts"
import { readResults, tableOf, withTable } from "../bench/results.ts"
import { SENTENCES } from "../bench/sentences.ts"

const results = readResults()

test("every figure that is kept says what it is, when and where it was measured, and whether its goal was reached", () => {
  expect(results.length).toBeGreaterThan(10)
  for (const one of results) {
    expect(SENTENCES[one.figure], one.figure).toBeTruthy()
    expect(one.holds, one.figure).toBe(holds(one))
    expect(one.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(one.machine).toMatch(/cores/)
  }
})

test("every figure that a bench measures has its sentence", () => {
  const folder = new URL("../bench/", import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"))
  const figures = files.flatMap((name) =>
    Array.from(readFileSync(new URL(name, folder), "utf8").matchAll(/\bfigure\("([^"]+)"/g), ([, figure]) => figure!),
  )
  expect(figures.length).toBeGreaterThan(20)
  for (const figure of figures) expect(SENTENCES[figure], figure).toBeTruthy()
})

test("the README's table is made from them", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
  expect(withTable(readme, results)).toBe(readme)
  expect(tableOf(results).split("\n").length).toBe(results.length + 3)
})

test("a README without the marks is refused", () => {
  expect(() => withTable("# Something else\n", results)).toThrow("figures")
})
