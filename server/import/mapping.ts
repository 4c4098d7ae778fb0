import { z } from "zod"
import { parse } from "yaml"
import { Edtf, Family, Id, Status } from "../model/index.ts"
import { Problem } from "../problems.ts"

const Column = z.string().trim().min(1).max(200)

/** Ids of other data sets, their events and actors begin so. */
const TAKEN = /^(gdelt|icews|polecat|ucdp)/i

/** What a person writes to say what the columns of a table are. */
export const Mapping = z
  .strictObject({
    dataset: z.strictObject({
      id: Id.max(40)
        .refine((id) => !TAKEN.test(id), { message: "begins like a data set that we read ourselves; choose another" })
        .describe("begins the ids of everything that is read"),
      title: z.string().trim().min(1).max(300),
      publisher: z.string().trim().min(1).max(300),
      url: z.url({ protocol: /^https?$/ }).default("https://example.org/"),
      about: z.string().max(5000).default("").describe("citation and licence, shown as the text of the data set"),
    }),
    delimiter: z.enum(["comma", "tab", "semicolon"]).default("comma"),
    columns: z.strictObject({
      id: Column.optional().describe("left out: the row's own words"),
      source: Column,
      target: Column,
      date: Column.optional().describe("EDTF, or 20161024"),
      code: Column.optional().describe("a CAMEO code"),
      family: Column.optional(),
      status: Column.optional(),
      sentence: Column.optional().describe("the words that say so"),
      url: Column.optional(),
      publisher: Column.optional(),
      headline: Column.optional(),
      place: Column.optional(),
      latitude: Column.optional(),
      longitude: Column.optional(),
      sourceCountry: Column.optional().describe("ISO 3166-1 alpha-3"),
      targetCountry: Column.optional(),
      sourceWikidata: Column.optional(),
      targetWikidata: Column.optional(),
    }),
    families: z.record(z.string(), Family).default({}).describe("what the words in the family column mean"),
    statuses: z.record(z.string(), Status).default({}),
    defaults: z.strictObject({ family: Family.optional(), status: Status.optional(), date: Edtf.optional() }).default({}),
  })
  .refine(({ columns, defaults }) => columns.code || columns.family || defaults.family, {
    message: "says nowhere what was done: name a code or family column, or defaults.family",
    path: ["columns"],
  })
export type Mapping = z.infer<typeof Mapping>

/** Reads a mapping written as YAML (or JSON, which is YAML too); throws a Problem that says what is wrong and where. */
export function readMapping(text: string, name: string): Mapping {
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 10 })
  } catch (error) {
    throw new Problem("invalid-import", `${name} is not YAML: ${(error as Error).message.split("\n")[0]}`, { cause: error })
  }
  const found = Mapping.safeParse(value)
  if (found.success) return found.data
  const faults = found.error.issues.map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`)
  throw new Problem("invalid-import", `${name} is no mapping: ${faults.join("; ")}`)
}
