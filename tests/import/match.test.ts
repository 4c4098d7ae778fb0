import { expect, test } from "vitest"
import type { CodedActor } from "../../server/import/formats/format.ts"
import { matcher, type KnownActor } from "../../server/import/match.ts"

const known = (id: string, facts: Partial<KnownActor>): KnownActor => ({
  id,
  kind: "group",
  nameDe: facts.nameEn ?? id,
  nameEn: id,
  aliases: [],
  country: null,
  wikidata: null,
  ...facts,
})
const told = (spelling: string, facts: Partial<CodedActor> = {}): CodedActor => ({
  id: `X.${spelling}`,
  kind: "group",
  nameDe: spelling,
  nameEn: spelling,
  country: null,
  sector: null,
  spelling,
  ...facts,
})
const STORE = [
  known("C_SYR", { kind: "state", nameEn: "Syria", country: "SYR" }),
  known("O_UN", { kind: "organisation", nameEn: "United Nations", aliases: ["UN"], wikidata: "Q1065" }),
  known("F_FSA", { kind: "forces", nameEn: "Free Syrian Army", nameDe: "Freie Syrische Armee" }),
  known("M_SANA", { kind: "media", nameEn: "SANA" }),
  known("P_LAVROV", { kind: "person", nameEn: "Sergey Lavrov", aliases: ["Lavrov"], country: "RUS" }),
  known("P_KERRY", { kind: "person", nameEn: "Kerry" }),
  known("L_HEALTH", { kind: "people", nameEn: "Civilians (Syria)", country: "SYR" }),
  known("G_ONE", { nameEn: "Northern Front" }),
  known("G_TWO", { nameEn: "Northern Front", country: "SYR" }),
  known("S_ONE", { kind: "state", nameEn: "Cyprus", country: "CYP" }),
  known("S_TWO", { kind: "state", nameEn: "Northern Cyprus", country: "CYP" }),
]
const idOf = matcher(STORE, new Set([...STORE.map(({ id }) => id), "X.Own"]))

test.each<[rule: string, actor: CodedActor, id: string]>([
  ["the same id, also where the name is another's", told("United Nations", { id: "C_SYR" }), "C_SYR"],
  ["the id that the data set gave before, whatever articles call so", told("Own", { kind: "organisation" }), "X.Own"],
  ["the same Wikidata id, whatever the name", told("OTAN", { wikidata: "Q1065" }), "O_UN"],
  ["Wikidata before the name", told("Free Syrian Army", { wikidata: "Q1065" }), "O_UN"],
  ["no such Wikidata id: the name", told("Free Syrian Army", { wikidata: "Q7" }), "F_FSA"],
  ["a state by its country", told("Syrian Arab Republic", { id: "OTHER.SYR", kind: "state", country: "SYR" }), "C_SYR"],
  ["a state whose country two have", told("Cyprus", { kind: "state", country: "CYP" }), "X.Cyprus"],
  ["a state without a country, not by its name", told("Syria", { kind: "state" }), "X.Syria"],
  ["an organisation by its whole name", told("United Nations", { kind: "organisation" }), "O_UN"],
  ["by an alias", told("UN", { kind: "organisation" }), "O_UN"],
  ["by the German name", told("Freie Syrische Armee"), "F_FSA"],
  ["a group by the name of an organisation", told("United Nations"), "O_UN"],
  ["an organisation never by the name of forces", told("Free Syrian Army", { kind: "organisation" }), "X.Free Syrian Army"],
  ["media by the name of media only", told("SANA", { kind: "media" }), "M_SANA"],
  ["media not by the name of an organisation", told("United Nations", { kind: "media" }), "X.United Nations"],
  ["somebody of no known kind by a person's whole name", told("Sergey Lavrov"), "P_LAVROV"],
  ["never by a bare surname, an alias or not", told("Lavrov"), "X.Lavrov"],
  ["never by a bare surname, though it is all the name", told("Kerry"), "X.Kerry"],
  ["a person never by name", told("Sergey Lavrov", { kind: "person" }), "X.Sergey Lavrov"],
  ["a people never by name", told("Civilians (Syria)", { kind: "people", country: "SYR" }), "X.Civilians (Syria)"],
  ["forces never by name", told("Free Syrian Army", { kind: "forces" }), "X.Free Syrian Army"],
  ["nobody whose name two have", told("Northern Front"), "X.Northern Front"],
  ["letter by letter: not by likeness", told("United nations", { kind: "organisation" }), "X.United nations"],
])("%s", (_rule, actor, id) => {
  expect(idOf(actor)).toBe(id)
})

test("letters composed another way are the same letters", () => {
  const other = [known("G_CAFE", { nameEn: "Front caf\u00e9" })]
  expect(matcher(other, new Set(["G_CAFE"]))(told("Front cafe\u0301"))).toBe("G_CAFE")
})
