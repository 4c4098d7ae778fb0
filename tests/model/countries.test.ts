import { expect, test } from "vitest"
import { countryByAlpha3 } from "../../server/model/countries.ts"

test("every country has two codes and two names", () => {
  expect(countryByAlpha3.size).toBe(250)
  for (const [code, country] of countryByAlpha3) {
    expect(code).toMatch(/^[A-Z]{3}$/)
    expect(country.alpha2).toMatch(/^[A-Z]{2}$/)
    expect(country.nameDe && country.nameEn).toBeTruthy()
  }
  expect(new Set([...countryByAlpha3.values()].map(({ alpha2 }) => alpha2)).size).toBe(250)
})

test("names differ by language where they do", () => {
  expect(countryByAlpha3.get("NAM")).toEqual({ alpha3: "NAM", alpha2: "NA", nameDe: "Namibia", nameEn: "Namibia" })
  expect(countryByAlpha3.get("DEU")).toMatchObject({ nameDe: "Deutschland", nameEn: "Germany" })
})
