import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** The CAMEO codes of tests/fixtures/cameo, by code. */
export const cameo = new Map(
  readFileSync(fileURLToPath(new URL("../fixtures/cameo/cameo.csv", import.meta.url)), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [code = "", name = "", goldstein = "", plover = "", family = ""] = line.split(",")
      return [code, { name, goldstein: Number(goldstein), plover, family }] as const
    }),
)
