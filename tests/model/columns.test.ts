import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { columnReader, columnsOf, FAMILIES, KINDS, STATUSES, Subgraph, tieId } from "../../server/model/index.ts"

const count = fc.nat(40)
const text = fc.option(fc.string({ maxLength: 12 }), { nil: null })
const day = fc.option(
  fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  { nil: null },
)
const named = { nameDe: fc.string(), nameEn: fc.string() }
const texts = fc.record({
  labelDe: text,
  labelEn: text,
  captionDe: text,
  captionEn: text,
  printed: text,
  country: text,
  sector: text,
  wikidata: text,
  role: text,
  roleDe: text,
})
const relations = fc.record({ negotiated: count, supported: count, attacked: count, informed: count })
const actor = fc
  .record({
    ...named,
    kind: fc.constantFrom(...KINDS.map((kind) => kind.id)),
    plural: fc.subarray(["de", "en"] as const),
    aliases: fc.array(fc.string(), { maxLength: 2 }),
    partOf: fc.array(fc.record({ id: fc.string(), ...named, role: text, roleDe: text }), { maxLength: 1 }),
    texts,
    relations,
  })
  .map(({ texts, ...rest }) => ({ ...rest, ...texts }))
const strand = fc.record({ start: day, end: day, speakers: fc.array(fc.string(), { maxLength: 2 }), count, coded: count })
const line = fc.record(
  {
    family: fc.constantFrom(...FAMILIES.map((family) => family.id)),
    status: fc.constantFrom(...STATUSES.map((status) => status.id)),
    count,
    contested: fc.boolean(),
    coded: count,
    strands: fc.array(strand, { maxLength: 3 }),
  },
  { requiredKeys: ["family", "status", "count", "contested", "coded"] },
)
const tie = fc.record({
  negotiated: count,
  supported: count,
  attacked: count,
  informed: count,
  planned: count,
  goldstein: fc.option(
    fc.double({ noNaN: true, min: -10, max: 10 }).map((value) => value + 0),
    { nil: null },
  ),
  first: day,
  last: day,
  lines: fc.array(line, { maxLength: 3 }),
})
const inOrder = <T extends { id: string }>(list: T[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const graphs = fc
  .uniqueArray(fc.stringMatching(/^[a-zß0-9][a-z_.-]{0,3}$/), { minLength: 1, maxLength: 12 })
  .map((ids) => ids.toSorted())
  .chain((ids) =>
    fc.record({
      level: fc.constant("tie" as const),
      actors: fc.tuple(...ids.map((id) => actor.map((one) => ({ id, ...one })))).map(inOrder),
      ties: fc
        .uniqueArray(fc.tuple(fc.nat(ids.length - 1), fc.nat(ids.length - 1), tie), { selector: ([a, b]) => a * 100 + b, maxLength: 20 })
        .map((list) =>
          list
            .toSorted(([a, b], [c, d]) => a - c || b - d)
            .map(([a, b, one]) => ({ id: tieId(ids[a]!, ids[b]!), source: ids[a]!, target: ids[b]!, ...one })),
        ),
      relations: fc.constant<Subgraph["relations"]>([]),
      events: fc.constant<Subgraph["events"]>([]),
      total: fc.record({ actors: count, relations: count, derived: count }),
      truncated: fc.option(fc.record({ by: fc.constant("limit" as const), shown: count, total: count }), { nil: null }),
      layout: fc.constant(null),
      positions: fc.option(
        fc.record({
          state: fc.constantFrom("current" as const, "computing" as const, "old" as const),
          actors: fc
            .subarray(ids)
            .chain((placed) => fc.tuple(...placed.map((id) => fc.record({ actor: fc.constant(id), x: fc.integer(), y: fc.integer() })))),
        }),
        { nil: null },
      ),
    }),
  )

/** As it goes over a line: written, sent and parsed. */
const sent = (graph: Subgraph, size?: number) => [...columnsOf(graph, size)].map((block) => JSON.parse(JSON.stringify(block)) as object)

function read(lines: readonly object[]): Subgraph {
  const reader = columnReader()
  for (const line of lines) reader.take(line)
  return reader.graph()
}

describe("columns", () => {
  test("give back exactly the subgraph that was written, whatever is in it and however it is cut", () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 9 }), (graph, size) => {
        Subgraph.parse(graph)
        expect(read(sent(graph, size))).toEqual(graph)
      }),
      { numRuns: 100 },
    )
  })

  test("bring the ends of a tie before the tie, the strongest first", () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 9 }), (graph, size) => {
        const reader = columnReader()
        const [head, ...lines] = sent(graph, size)
        reader.take(head!)
        const known = new Set<string>()
        let before: number | null = null
        for (const line of lines) {
          const { actors, ties, places } = reader.take(line)
          if (actors.length > 0) before = null
          for (const { id } of actors) known.add(id)
          expect(places.every((place) => known.has(place.actor))).toBe(true)
          for (const tie of ties) {
            expect(known.has(tie.source) && known.has(tie.target)).toBe(true)
            const weight = tie.negotiated + tie.supported + tie.attacked + tie.informed
            expect(weight).toBeLessThanOrEqual(before ?? weight)
            before = weight
          }
        }
        expect(reader.head!.rows).toMatchObject({ actors: graph.actors.length, ties: graph.ties.length })
      }),
      { numRuns: 100 },
    )
  })

  test("leave out what is empty, and a tie to an actor who is not there", () => {
    const [one] = fc.sample(actor, { numRuns: 1, seed: 1 })
    const bare = {
      ...one!,
      nameDe: "A",
      nameEn: "A",
      country: null,
      aliases: [],
      relations: { negotiated: 0, supported: 0, attacked: 2, informed: 0 },
    }
    const [loose] = fc.sample(tie, { numRuns: 1, seed: 1 })
    const graph: Subgraph = {
      level: "tie",
      actors: [{ ...bare, id: "a" }],
      ties: [{ ...loose!, id: "a~b", source: "a", target: "b" }],
      relations: [],
      events: [],
      total: { actors: 2, relations: 1, derived: 0 },
      truncated: null,
      layout: null,
      positions: null,
    }
    const [head, block, ...rest] = sent(graph) as [{ rows: unknown }, { actors: object }]
    expect(head.rows).toMatchObject({ actors: 1, ties: 0 })
    for (const name of ["nameDe", "country", "aliases", "negotiated", "x"]) expect(block.actors).not.toHaveProperty(name)
    expect(block.actors).toHaveProperty("attacked", [2])
    expect(rest).toEqual([])
  })

  test("are refused when the first line is no head", () => {
    expect(() => columnReader().take({ ties: {} })).toThrow("first line is no head")
  })
})
