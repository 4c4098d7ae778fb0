import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { FAMILIES, familyById, KINDS, kindById, mostCautious, ROLES, STATUSES, statusById, type Status } from "../../server/model/index.ts"
import { cameo } from "../support/cameo.ts"

const tokens = readFileSync("client/style/tokens.css", "utf8")
const unique = (list: readonly unknown[]) => new Set(list).size === list.length

describe("families", () => {
  test("are the four, in the order of the legend", () => {
    expect(FAMILIES.map((family) => `${family.id} ${family.type}`)).toEqual([
      "negotiated NEGOTIATED_WITH",
      "supported SUPPORTED",
      "attacked ATTACKED",
      "informed INFORMED",
    ])
    for (const family of FAMILIES) expect(familyById[family.id]).toBe(family)
  })

  test.each(FAMILIES.map((family) => [family.id, family] as const))("%s has its hue by day and by night", (_id, family) => {
    expect(tokens.match(new RegExp(`${family.colour}:`, "g"))?.length).toBeGreaterThanOrEqual(2)
    for (const use of ["text", "mark"]) expect(tokens).toContain(`${family.colour}-${use}:`)
  })

  test("have one hue each, and ends that differ where there is a direction", () => {
    expect(unique(FAMILIES.map((family) => family.colour))).toBe(true)
    expect(unique(FAMILIES.map((family) => family.end))).toBe(true)
    for (const family of FAMILIES) expect(family.end === "none").toBe(family.symmetric)
  })

  test.each(FAMILIES.map((family) => [family.id, family] as const))("%s has the CAMEO roots that fall into it", (_id, family) => {
    const roots = [...cameo].filter(([code, words]) => code.length === 2 && words.family === family.type).map(([code]) => code)
    expect(family.cameoRoots).toEqual(roots)
  })

  test("take sides only by roles that exist, and share no role", () => {
    const known = ROLES.map((role) => role.id as string)
    const sides = FAMILIES.map((family) => [...new Set<string>([...family.acting, ...family.receiving, ...family.between])])
    for (const role of sides.flat()) expect(known).toContain(role)
    expect(unique(sides.flat())).toBe(true)
    expect(unique(known)).toBe(true)
  })

  test("act and receive by the same roles exactly where symmetric", () => {
    for (const family of FAMILIES) {
      const same = JSON.stringify(family.acting) === JSON.stringify(family.receiving)
      expect(same).toBe(family.symmetric)
    }
  })
})

describe("kinds", () => {
  test("are the nine, each with a label of its own that Cypher takes without quoting", () => {
    expect(KINDS.map((kind) => kind.id)).toEqual([
      "person",
      "office",
      "state",
      "organisation",
      "forces",
      "group",
      "media",
      "people",
      "equipment",
    ])
    for (const kind of KINDS) {
      expect(kindById[kind.id]).toBe(kind)
      expect(kind.label).toMatch(/^[A-Z][a-z]+$/)
    }
    expect(unique(KINDS.map((kind) => kind.label))).toBe(true)
    expect(unique(KINDS.map((kind) => kind.pictogram))).toBe(true)
  })

  test("on ink are those that carry arms", () => {
    expect(KINDS.filter((kind) => kind.armed).map((kind) => kind.id)).toEqual(["forces", "group", "equipment"])
  })
})

describe("statuses", () => {
  test("go from the most certain to the most cautious, each with a line of its own", () => {
    expect(STATUSES.map((status) => status.id)).toEqual(["occurred", "ongoing", "planned", "hoped", "threatened", "denied"])
    for (const status of STATUSES) expect(statusById[status.id]).toBe(status)
    expect(unique(STATUSES.map((status) => status.line))).toBe(true)
  })

  test("are drawn, all but denied", () => {
    expect(STATUSES.filter((status) => !status.projected).map((status) => status.id)).toEqual(["denied"])
  })

  test("the most cautious one wins, wherever it stands", () => {
    const ids = STATUSES.map((status) => status.id as Status)
    for (const [a, one] of ids.entries()) {
      for (const [b, other] of ids.entries()) expect(mostCautious([one, other])).toBe(ids[Math.max(a, b)])
    }
    expect(mostCautious(["planned", "occurred", "ongoing"])).toBe("planned")
  })

  test("of nothing there is none", () => {
    expect(() => mostCautious([])).toThrow("at least one status")
  })
})

test("every word has a German and an English name", () => {
  const names = [
    ...FAMILIES.flatMap((family) => [...Object.values(family.de).flat(), ...Object.values(family.en).flat()]),
    ...KINDS.flatMap((kind) => [kind.de, kind.en, kind.is]),
    ...STATUSES.flatMap((status) => [...Object.values(status.de), ...Object.values(status.en), status.is]),
    ...ROLES.flatMap((role) => [role.de, role.en]),
  ]
  expect(names.filter((name) => name.trim() === "" || name !== name.trim())).toEqual([])
})
