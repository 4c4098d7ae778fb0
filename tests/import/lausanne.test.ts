import { describe, expect, test } from "vitest"
import { readDossier } from "../../server/import/articles.ts"
import { relationsOf } from "../../server/import/relations.ts"
import { actorFaults, familyOf, faultsAgainst, readAnnotation, type Annotation, type Told } from "../support/annotation.ts"
import { cameo } from "../support/cameo.ts"
import { toldBy } from "../support/told.ts"

const { dossier, plan } = await readDossier("articles/2016-10-lausanne")
const told = toldBy(plan)
const tally = (list: readonly string[]) =>
  Object.fromEntries([...new Set(list)].map((word) => [word, list.filter((one) => one === word).length]))

describe("the dossier of the Lausanne article", () => {
  test("gives the relations that the pictures count", () => {
    const named = relationsOf(plan).filter((one) => !one.derived)
    expect(tally(named.map((one) => one.family))).toEqual({ negotiated: 20, supported: 2, attacked: 5, informed: 3 })
    expect(tally(named.map((one) => one.status))).toEqual({ occurred: 25, ongoing: 1, planned: 4 })
    expect(relationsOf(plan).filter((one) => one.derived)).toHaveLength(28)
    expect(tally(plan.actors.map((one) => one.kind))).toEqual({
      person: 4,
      office: 10,
      state: 13,
      organisation: 5,
      forces: 2,
      group: 5,
      media: 2,
      people: 3,
      equipment: 4,
    })
  })

  test("keeps both links of a chain in order, and never makes an edge of a statement", () => {
    const chains = plan.evidence.filter((one) => one.saidBy.length > 1).map((one) => one.saidBy)
    expect(chains).toEqual([
      ["P_LAVROV", "J_RUS_AGENCIES"],
      ["P_LAVROV", "J_RUS_AGENCIES"],
    ])
    expect(plan.evidence.filter((one) => one.event === null)).toHaveLength(7)
    expect(
      relationsOf(plan)
        .filter((one) => one.family === "informed")
        .map((one) => one.source),
    ).toEqual(["P_KERRY", "P_KERRY", "P_KERRY"])
  })

  test("says that Europe was not there, and draws nothing of it", () => {
    const denied = plan.evidence.filter((one) => one.excludes.includes("G_EUROPE"))
    expect(denied.map((one) => one.status)).toEqual(["denied", "denied"])
    expect(relationsOf(plan).filter((one) => one.source === "G_EUROPE" || one.target === "G_EUROPE")).toEqual([])
  })

  test("places every actor of the picture, and only actors that it can name", () => {
    const drawn = new Set(dossier.layout?.actors.map((one) => one.actor))
    const inRelations = new Set(relationsOf(plan).flatMap((one) => [one.source, one.target]))
    expect([...inRelations].filter((id) => !drawn.has(id))).toEqual([])
    expect(drawn.size).toBe(26)
  })
})

const named = (copy: Told, id: string) => copy.relations.find((one) => one.id === `2016-10-lausanne.${id}`)!

const found = readAnnotation()
if (found.why) console.warn(`skipped: ${found.why}; it is no part of this repository`)

describe.skipIf(found.annotation === null)("against the reference annotation", () => {
  // Skipped when there is none, so that no test sees null.
  const annotation = found.annotation as Annotation

  test("says what must be said, nothing that must not, and covers every span", () => {
    const tiers = annotation.relations.filter((one) => familyOf(one.family)).map((one) => one.tier)
    expect(tally(tiers)).toMatchObject({ must: 27, should: 11 })
    expect(annotation.must_not).toHaveLength(15)
    expect(faultsAgainst(annotation, told)).toEqual([])
  })

  test("has the 48 actors as they are annotated", () => {
    const actors = plan.actors.map((actor) => ({
      ...actor,
      partOf: plan.partOf.filter((one) => one.actor === actor.id).map((one) => ({ id: one.whole })),
    }))
    const mentions = plan.mentions.flatMap(({ actor, starts, ends }) => starts.map((start, index) => ({ actor, start, end: ends[index]! })))
    expect(actors).toHaveLength(48)
    expect(actorFaults(annotation, actors, mentions)).toEqual([])
    expect(actorFaults(annotation, actors.slice(1), mentions)).toHaveLength(1)
    expect(actorFaults(annotation, actors, mentions.slice(1))).toHaveLength(1)
  })

  test("has the 13 places", () => {
    const theirs = annotation.places.map((one) => [one.id, one.name_de, one.name_en, one.country, one.wikidata])
    expect(plan.places.map((one) => [one.id, one.nameDe, one.nameEn, one.country, one.wikidata])).toEqual(theirs)
  })

  test("has the sentences", () => {
    const theirs = annotation.sentences.map(({ start, end }) => [start - 14, end - 14])
    expect(dossier.article.sentences).toEqual(theirs)
  })

  test("has the events of the four families, with status, codes and participants", () => {
    for (const event of annotation.events.filter((one) => familyOf(one.family))) {
      const ours = plan.events.filter((one) => one.id.split(".")[1] === event.id)
      const [main] = ours
      expect([main?.family, main?.status, main?.titleDe]).toEqual([familyOf(event.family), event.status, event.label])
      expect([main?.cameo, ...(main?.cameoAlso ?? [])]).toEqual(event.cameo)
      const missing = event.participants.filter(({ actor }) => !ours.some((one) => one.participants.some((part) => part.actor === actor)))
      expect(missing).toEqual([])
      for (const one of ours) {
        const words = cameo.get(one.cameo ?? "")
        expect([one.goldstein, one.plover]).toEqual([words?.goldstein, words?.plover])
      }
    }
  })

  // A proof that cannot fail proves nothing.
  const changed = (change: (copy: Told) => void) => {
    const copy = structuredClone(told)
    change(copy)
    return faultsAgainst(annotation, copy)
  }

  test.each<[string, RegExp, (copy: Told) => void]>([
    [
      "a missing relation",
      /R49 .* 0 relations/,
      (copy) => copy.relations.splice(copy.relations.indexOf(named(copy, "E4.support~M_RUS_AF~M_SYR_GOV")), 1),
    ],
    [
      "a wrong direction",
      /R54 .* 0 relations/,
      (copy) => Object.assign(named(copy, "E6~R_SYR_REBELS~T_IS"), { source: "T_IS", target: "R_SYR_REBELS" }),
    ],
    ["a plan told as a fact", /R59 .* status occurred/, (copy) => Object.assign(named(copy, "E7~P_KERRY~F_GBR"), { status: "occurred" })],
    ["a shifted quote", /R56 .* 0 relations/, (copy) => (named(copy, "E6~C_TUR~T_IS").evidence[0]!.start! += 1)],
    ["a lost speaker", /R52 .* said by \[\]/, (copy) => (named(copy, "E5~M_SYR_GOV~V_ALEPPO_DEAD").evidence[0]!.saidBy = [])],
    ["a date too exact", /R01 .* date 2016-10-15/, (copy) => (named(copy, "E1~P_KERRY~P_LAVROV").edtf = "2016-10-15")],
    [
      "the worst error",
      /must not be: C_RUS ATTACKED C_SYR/,
      (copy) => copy.relations.push({ ...named(copy, "E6~C_TUR~T_IS"), source: "C_RUS", target: "C_SYR", derived: true }),
    ],
    [
      "a meeting of those who only ceased fire",
      /must not be: M_SYR_GOV NEGOTIATED_WITH R_SYR_REBELS/,
      (copy) => copy.relations.push({ ...named(copy, "E2~P_KERRY~P_LAVROV"), source: "M_SYR_GOV", target: "R_SYR_REBELS" }),
    ],
    [
      "a lost statement",
      /R67 .* not attributed to P_TONER/,
      (copy) => (copy.evidence = copy.evidence.filter((one) => one.status !== "hoped")),
    ],
    [
      "a silence told as a statement",
      /must not be a statement/,
      (copy) =>
        copy.evidence.push({
          quote: "Details nannte er nicht.",
          start: 783,
          end: 807,
          status: "occurred",
          event: null,
          saidBy: [{ id: "P_LAVROV" }],
        }),
    ],
    ["a lost event", /no evidence of E10/, (copy) => (copy.evidence = copy.evidence.filter((one) => !one.event?.endsWith("E10")))],
  ])("notices %s", (_what, says, change) => {
    expect(changed(change).join("\n")).toMatch(says)
  })
})
