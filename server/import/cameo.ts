import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { FAMILIES, STATUSES, type Family, type Status } from "../model/index.ts"

/** What a CAMEO code means. `family` is null for what is in none of the four, such as appeals, protests and arrests. */
export interface CameoCode {
  code: string
  name: string
  goldstein: number | null
  goldsteinGdelt: number | null
  /** GDELT's quad class: verbal and material cooperation, verbal and material conflict. */
  quad: number
  plover: string | null
  family: Family | null
  status: Status
}

const number = (cell: string): number | null => (cell === "" ? null : Number(cell))

const rows = parse(readFileSync(new URL("tables/cameo.csv", import.meta.url)), { columns: true }) as Record<string, string>[]

/** Every code of CAMEO by itself; a string, because 010 is not 10. Source: tables/README.md. */
export const CAMEO: ReadonlyMap<string, CameoCode> = new Map(
  rows.map((row) => [
    row.cameo!,
    {
      code: row.cameo!,
      name: row.name!,
      goldstein: number(row.goldstein!),
      goldsteinGdelt: number(row.goldstein_gdelt!),
      quad: Number(row.quad),
      plover: row.plover || null,
      family: FAMILIES.find(({ id }) => id === row.family)?.id ?? null,
      status: STATUSES.find(({ id }) => id === row.status)?.id ?? "occurred",
    },
  ]),
)
