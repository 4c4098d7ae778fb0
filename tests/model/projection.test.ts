import { assert, array, constantFrom, integer, property, record, uniqueArray } from "fast-check"
import { describe, expect, test } from "vitest"
import { CLIQUE_LIMIT, partiesOf, project, rolePairs, type Projectable } from "../../server/model/projection.ts"
import { ROLES, STATUSES, statusById, type Role, type Status } from "../../server/model/index.ts"

const part = (role: Role, ...actors: string[]) => actors.map((actor) => ({ actor, role }))
const sentence = (id: string, more: Partial<Projectable["evidence"][number]> = {}): Projectable["evidence"][number] => ({
  id,
  article: "a",
  status: "occurred",
  saidBy: [],
  pairs: [],
  ...more,
})
const talks = (participants: Projectable["participants"], ...evidence: Projectable["evidence"]): Projectable => ({
  id: "e",
  family: "negotiated",
  participants,
  evidence: evidence.length > 0 ? evidence : [sentence("1")],
})
const names = (count: number) => Array.from({ length: count }, (_, index) => `n${String(index).padStart(2, "0")}`)
const shown = (event: Projectable, status: Status = "occurred") => project(event, status).map((one) => `${one.source} ${one.target}`)

describe("a table", () => {
  test("of n unfolds into all pairs, derived, each weighing 1/(n-1)", () => {
    for (const count of [2, 3, 9, CLIQUE_LIMIT]) {
      const relations = project(talks(part("negotiator", ...names(count))), "occurred")
      expect(relations).toHaveLength((count * (count - 1)) / 2)
      for (const one of relations) expect([one.derived, one.weight, one.evidence]).toEqual([true, 1 / (count - 1), ["1"]])
    }
  })

  test(`of more than ${CLIQUE_LIMIT} stays one event, but for the pairs that a sentence names`, () => {
    const many = part("negotiator", ...names(CLIQUE_LIMIT + 1))
    expect(shown(talks(many))).toEqual([])
    expect(shown(talks(many, sentence("1", { pairs: [["n03", "n01"]] })))).toEqual(["n01 n03"])
  })

  test("counts its mediators", () => {
    const full = [...part("negotiator", ...names(CLIQUE_LIMIT - 1)), ...part("mediator", "m")]
    expect(shown(talks(full))).toHaveLength((CLIQUE_LIMIT * (CLIQUE_LIMIT - 1)) / 2)
    expect(shown(talks([...full, ...part("mediator", "m2")]))).toEqual([])
  })

  test("of a hundred thousand is no work", () => {
    expect(shown(talks(part("negotiator", ...names(100_000))))).toEqual([])
  })

  test("of one is no relation, nor is one with oneself", () => {
    expect(shown(talks(part("negotiator", "a")))).toEqual([])
    expect(shown(talks([...part("negotiator", "a"), ...part("mediator", "a")]))).toEqual([])
  })

  test("named pairs are not derived a second time", () => {
    const relations = project(talks(part("negotiator", "a", "b", "c"), sentence("1", { pairs: [["b", "a"]] })), "occurred")
    expect(relations.map((one) => [one.id, one.derived])).toEqual([
      ["e~a~b", false],
      ["e~a~c", true],
      ["e~b~c", true],
    ])
  })
})

describe("roles", () => {
  test("a mediator has one relation to each side and none to another mediator", () => {
    const event = talks([...part("negotiator", "a", "b"), ...part("mediator", "m", "n")])
    expect(rolePairs("negotiated", event.participants).map((pair) => pair.join(" "))).toEqual(["a b", "a m", "b m", "a n", "b n"])
  })

  test("ceasefire parties, hosts and principals make none", () => {
    const event = talks([
      ...part("negotiator", "a", "b"),
      ...part("ceasefireParty", "x", "y"),
      ...part("host", "h"),
      ...part("principal", "p"),
    ])
    expect(shown(event)).toEqual(["a b"])
    expect(partiesOf("negotiated", event.participants)).toEqual(["a", "b"])
  })

  test("principals make the one that a sentence names", () => {
    const event = talks([...part("negotiator", "a", "b"), ...part("principal", "p", "q")], sentence("1", { pairs: [["q", "p"]] }))
    expect(project(event, "occurred")).toMatchObject([
      { id: "e~p~q", derived: false },
      { id: "e~a~b", derived: true },
    ])
  })

  test("a directed event has what its sentences name and derives nothing", () => {
    const attack: Projectable = {
      id: "e",
      family: "attacked",
      participants: [...part("attacker", "z", "a"), ...part("target", "b"), ...part("instrument", "i"), ...part("victim", "v")],
      evidence: [sentence("1", { pairs: [["z", "b"]] })],
    }
    expect(shown(attack)).toEqual(["z b"])
    expect(rolePairs("attacked", attack.participants)).toEqual([
      ["a", "b"],
      ["a", "v"],
      ["z", "b"],
      ["z", "v"],
    ])
  })
})

describe("certainty", () => {
  const pair: [string, string][] = [["a", "b"]]
  const two = part("negotiator", "a", "b")

  test("of several sentences is that of the most cautious", () => {
    const [one] = project(talks(two, sentence("1", { pairs: pair }), sentence("2", { pairs: pair, status: "planned" })), "occurred")
    expect(one).toMatchObject({ status: "planned", contested: false, evidence: ["1", "2"] })
  })

  test("of a pair is not lowered by sentences about other pairs", () => {
    const event = talks(
      part("negotiator", "a", "b", "c"),
      sentence("1", { pairs: pair }),
      sentence("2", { pairs: [["a", "c"]], status: "hoped" }),
    )
    const statuses = Object.fromEntries(project(event, "occurred").map((one) => [one.id, one.status]))
    expect(statuses).toEqual({ "e~a~b": "occurred", "e~a~c": "hoped", "e~b~c": "hoped" })
  })

  test("a denial contests what another sentence says, and draws nothing by itself", () => {
    const denial = sentence("2", { pairs: pair, status: "denied", article: "b", saidBy: ["a"] })
    expect(project(talks(two, sentence("1", { pairs: pair }), denial), "occurred")).toMatchObject([
      { status: "occurred", contested: true, evidence: ["1", "2"], articles: ["a", "b"], saidBy: ["a"] },
    ])
    expect(shown(talks(two, denial))).toEqual([])
    expect(shown(talks(two), "denied")).toEqual([])
  })

  test("a denial of some pair does not make the others derived from it", () => {
    expect(shown(talks(part("negotiator", "a", "b", "c"), sentence("1", { pairs: pair, status: "denied" })))).toEqual([])
  })
})

const sorted = (list: ReturnType<typeof project>) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

describe("for any event", () => {
  const actor = constantFrom("a", "b", "c", "d", "e", "f")
  const role = constantFrom(...ROLES.map((one) => one.id))
  const status = constantFrom(...STATUSES.map((one) => one.id))
  const event = record({
    family: constantFrom("negotiated" as const, "supported" as const, "attacked" as const, "informed" as const),
    participants: array(record({ actor, role }), { maxLength: 8 }),
    evidence: array(
      record({
        status,
        pairs: array(
          uniqueArray(actor, { minLength: 2, maxLength: 2 }).map(([a, b]) => [a!, b!] as [string, string]),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 4 },
    ),
    status,
    seed: integer(),
  }).map(({ evidence, ...rest }) => ({ ...rest, id: "e", evidence: evidence.map((one, index) => sentence(`s${index}`, one)) }))

  test("each pair comes once, never denied, never of one actor, and sorted where mutual", () => {
    assert(
      property(event, (one) => {
        const relations = project(one, one.status)
        expect(new Set(relations.map((relation) => relation.id)).size).toBe(relations.length)
        for (const relation of relations) {
          expect(statusById[relation.status].projected).toBe(true)
          expect(relation.source).not.toBe(relation.target)
          expect(relation.source < relation.target || one.family !== "negotiated").toBe(true)
          expect(relation.derived && one.family !== "negotiated").toBe(false)
          expect(relation.evidence.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test("the order of participants and sentences changes nothing", () => {
    assert(
      property(event, (one) => {
        const turned = { ...one, participants: one.participants.toReversed(), evidence: one.evidence.toReversed() }
        expect(sorted(project(turned, one.status))).toEqual(sorted(project(one, one.status)))
      }),
    )
  })
})
