import { describe, expect, test } from "vitest"
import type { SaysFound } from "../../server/api/disputed-says.ts"
import { claimDisputesOf, disputesOf, type Said } from "../../server/api/disputes.ts"
import type { Contradiction, Relation, Status } from "../../server/model/index.ts"
import { openStore } from "../../server/store/open.ts"
import { lausannePlan, smallPlan } from "../support/plans.ts"
import { ask, asContracted, json, serve } from "./serve.ts"

const said = (evidence: string, status: Status, pairs: string[] = [], excluded: string[] = []): Said => ({
  evidence,
  status,
  pairs,
  excluded,
})
const disputes = (...all: Said[]) =>
  disputesOf("e", "negotiated", all).map(({ about, actors, relations, contested, sides }) => [
    about,
    actors.join(" "),
    relations.join(" "),
    contested,
    sides.map((side) => `${side.status}: ${side.evidence.join(" ")}`),
  ])

describe("sentences of one event", () => {
  test("disagree where they speak of the same pair, whichever is named first", () => {
    expect(disputes(said("1", "denied", ["b a"]), said("2", "occurred", ["a b"]))).toEqual([
      ["status", "a b", "e~a~b", true, ["occurred: 2", "denied: 1"]],
    ])
    expect(disputes(said("1", "planned", ["a b"]), said("2", "occurred", ["a b"]))).toEqual([
      ["status", "a b", "e~a~b", false, ["occurred: 2", "planned: 1"]],
    ])
    expect(disputesOf("e", "attacked", [said("1", "denied", ["b a"]), said("2", "occurred", ["a b"])])).toEqual([])
  })

  test("do not when they speak of different ones, or agree", () => {
    expect(disputes(said("1", "denied", ["a c"]), said("2", "occurred", ["a b"]))).toEqual([])
    expect(disputes(said("1", "occurred", ["a b"]), said("2", "occurred", ["a b", "a c"]))).toEqual([])
    expect(disputes(said("1", "occurred", ["a b"]), said("2", "planned"))).toEqual([])
  })

  test("are one dispute when the same sentences disagree about many pairs", () => {
    expect(disputes(said("1", "hoped", ["a b", "a c"]), said("2", "occurred", ["a b", "a c", "b c"]))).toEqual([
      ["status", "a b c", "e~a~b e~a~c", false, ["occurred: 2", "hoped: 1"]],
    ])
  })

  test("deny the whole event when they name nobody", () => {
    expect(disputes(said("1", "denied"), said("2", "occurred", ["a b"]), said("3", "planned"))).toEqual([
      ["status", "", "", true, ["occurred: 2", "planned: 3", "denied: 1"]],
    ])
  })

  test("disagree about who took part only when others name that actor", () => {
    expect(disputes(said("1", "denied", [], ["c"]), said("2", "occurred", ["a b"]))).toEqual([])
    expect(disputes(said("1", "denied", [], ["c"]), said("2", "occurred", ["a b"]), said("3", "ongoing", ["a c"]))).toEqual([
      ["actor", "c", "", true, ["ongoing: 3", "denied: 1"]],
    ])
  })
})

describe("what sentences say of date, outcome and number", () => {
  const nothing = { date: null, outcome: null, numberOf: null, least: null, most: null }
  const claims = (...all: Partial<SaysFound>[]) =>
    claimDisputesOf(
      "e",
      "attacked",
      all.map((one, at) => ({ ...said(String(at), "occurred", ["a b"]), ...nothing, ...one })),
    ).map(({ about, relations, contested, sides }) => [
      about,
      relations.join(" "),
      contested,
      sides.map(({ says, evidence }) => `${says}: ${evidence.join(" ")}`),
    ])

  test("contradicts only where both cannot be right", () => {
    expect(claims({ date: "2016-10" }, { date: "2016-10-15" }, {})).toEqual([])
    expect(claims({ date: "2016-10-16" }, { date: "2016-10-15" }, { date: "2016-10-16" }, {})).toEqual([
      ["date", "e~a~b", false, ["2016-10-15: 1", "2016-10-16: 0 2"]],
    ])
    expect(claims({ date: "../2016-09" }, { date: "2016-10/.." })).toHaveLength(1)
    expect(claims({ outcome: "No result" }, { outcome: "no result" })).toEqual([])
    expect(claims({ outcome: "no result" }, { outcome: "agreed" })).toEqual([["outcome", "e~a~b", false, ["agreed: 1", "no result: 0"]]])
  })

  test("compares numbers of the same thing as ranges", () => {
    const number = (numberOf: string, least: number, most: number | null) => ({ numberOf, least, most })
    expect(claims(number("dead", 371, null), number("dead", 400, 400))).toEqual([])
    expect(claims(number("dead", 371, null), number("wounded", 5, 5))).toEqual([])
    expect(claims(number("dead", 371, null), number("dead", 300, 300), number("dead", 100, 200))).toEqual([
      ["number", "e~a~b", false, ["100..200 dead: 2", "300 dead: 1", "371.. dead: 0"]],
    ])
  })
})

const TEXT =
  "Kerry met Lavrov. Lavrov denies it. Turkey will back rebels. Turkey backs rebels. There was no envoy. The envoy sat beside Kerry."

describe("contradictions", () => {
  test("have both sides with their speakers, pass the filters, and are what relations call contested", async () => {
    const store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
    await store.load(await lausannePlan())
    const contested = smallPlan((dossier) => {
      const [talks, support] = dossier.events as [(typeof dossier.events)[0], (typeof dossier.events)[0]]
      dossier.actors[1]!.spellings = []
      dossier.statements = []
      talks.participants.push({ actor: "envoy", role: "mediator" })
      const pair = (source: string, target: string) => [{ source: [source], target: [target] }]
      talks.evidence = [
        { quote: "Kerry met Lavrov.", status: "occurred", pairs: pair("kerry", "lavrov") },
        { quote: "Lavrov denies it.", status: "denied", saidBy: ["lavrov"], pairs: pair("lavrov", "kerry") },
        { quote: "There was no envoy.", status: "denied", pairs: [], excludes: ["envoy"] },
        { quote: "The envoy sat beside Kerry.", status: "occurred", pairs: pair("envoy", "kerry") },
      ]
      support.evidence = [
        { quote: "Turkey will back rebels.", status: "planned" },
        { quote: "Turkey backs rebels.", status: "ongoing" },
      ]
    }, TEXT)
    await store.load(contested)
    const served = await serve(store)
    try {
      const find = async (query: string) => {
        const body = await json<{ items: Contradiction[]; total: number; next: string | null }>(served, `/api/contradictions?${query}`)
        expect(asContracted("contradictions", 200, body)).toEqual(body)
        return body
      }
      const { items, total } = await find("limit=10")
      // The article's own sentences say that Europe was not at the table, which denies nothing of those who were.
      expect([total, items.map(({ event }) => event.id)]).toEqual([2, ["small.support", "small.talks"]])
      const told = items.map(({ disputes }) =>
        disputes.map(({ about, actors, sides }) => [
          about,
          actors,
          sides.map(({ status, evidence }) => [status, ...evidence.map((one) => `${one.quote} ${one.saidBy.map((who) => who.id).join()}`)]),
        ]),
      )
      expect(told).toEqual([
        [
          [
            "status",
            ["rebels", "turkey"],
            [
              ["ongoing", "Turkey backs rebels. "],
              ["planned", "Turkey will back rebels. "],
            ],
          ],
        ],
        [
          [
            "status",
            ["kerry", "lavrov"],
            [
              ["occurred", "Kerry met Lavrov. "],
              ["denied", "Lavrov denies it. lavrov"],
            ],
          ],
          [
            "actor",
            ["envoy"],
            [
              ["occurred", "The envoy sat beside Kerry. "],
              ["denied", "There was no envoy. "],
            ],
          ],
        ],
      ])
      const relations = (await json<{ items: Relation[] }>(served, "/api/relations?limit=1000&derived=yes")).items
      const disputed = items.flatMap((item) => item.disputes.filter((one) => one.contested).flatMap((one) => one.relations))
      expect(disputed).toEqual(relations.filter((one) => one.contested).map((one) => one.id))

      for (const [query, ids] of [
        ["family=negotiated", ["small.talks"]],
        ["actor=turkey", ["small.support"]],
        ["saidBy=lavrov", ["small.talks"]],
        ["article=2016-10-lausanne", []],
        ["from=2016-10&to=2016-10", ["small.talks"]],
        ["status=planned", []],
      ] as const)
        expect(
          (await find(query)).items.map(({ event }) => event.id),
          query,
        ).toEqual(ids)
      const first = await find("limit=1")
      expect([first.items.length, first.total]).toEqual([1, 2])
      const second = await find(`limit=1&cursor=${first.next}`)
      expect([second.items[0]?.event.id, second.total, second.next]).toEqual(["small.talks", 2, null])
      for (const query of ["limit=0", "cursor=x", "about=dates"])
        expect((await ask(served, `/api/contradictions?${query}`)).status, query).toBe(400)
    } finally {
      await served.close()
      await store.close()
    }
  })
})
