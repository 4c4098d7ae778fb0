import { MultiDirectedGraph } from "graphology"
import { expect, test } from "vitest"
import { mergeGraph } from "../../../client/canvas/merge.ts"
import type { Scene } from "../../../client/canvas/port.ts"
import { CROWDED, drawnOf, type Drawn } from "../../../client/canvas/scene.ts"
import { dossierScene } from "./dossier-scene.ts"

const article = await dossierScene("articles/2016-10-lausanne")
const fewer: Scene = { ...article, ties: article.ties.slice(3), layout: null }
const placesOf = ({ byNumber }: Drawn) => new Map(byNumber.map(({ actor, index }) => [actor.id, { x: index, y: 10 + index }]))

/** What Sigma finds in the graph, in the order of the numbers. */
const inside = (graph: MultiDirectedGraph) => ({
  nodes: graph.mapNodes((id, { x, y, size, item }) => ({ id, x, y, size, item })).toSorted((a, b) => a.item - b.item),
  edges: graph.mapEdges((_key, { type, item }, source, target) => ({ source, target, type, item })).toSorted((a, b) => a.item - b.item),
})

/** What it should find. */
const wanted = ({ byNumber, lines, partOf }: Drawn) => ({
  nodes: byNumber.map(({ actor, radius, index }) => ({ id: actor.id, x: index, y: -10 - index, size: radius, item: index })),
  edges: [
    ...lines.map(({ source, target, bow, index }) => ({ source, target, type: bow ? "bow" : "tie", item: index })),
    ...partOf.map(({ part, whole }, at) => ({ source: part, target: whole, type: "partOf", item: lines.length + at })),
  ],
})

test("one graph holds every actor, line and hairline of one picture after another, and nothing else", () => {
  const graph = new MultiDirectedGraph()
  const pictures = [article, fewer, { ...article, derived: [] }, { ...article, actors: [], ties: [], derived: [], layout: null }, article]
  for (const scene of pictures) {
    const drawn = drawnOf(scene)
    mergeGraph(graph, drawn, placesOf(drawn))
    expect(inside(graph)).toEqual(wanted(drawn))
  }
})

test("of a crowd the strongest come last in the graph, also when they were not so before", () => {
  const [actor, tie] = [article.actors[0]!, article.ties[0]!]
  const ids = Array.from({ length: CROWDED + 2 }, (_, at) => `a${at}`)
  const crowd = (strong: number): Scene => ({
    actors: ids.map((id) => ({ ...actor, id, partOf: [] })),
    ties: ids.slice(1).map((target, at) => ({
      ...tie,
      id: `${ids[at]}~${target}`,
      source: ids[at]!,
      target,
      lines: [{ family: "attacked", status: "occurred", count: at % strong === 0 ? 10 : 1, contested: false, coded: 0 }],
    })),
    derived: [],
    layout: null,
  })
  const graph = new MultiDirectedGraph()
  for (const scene of [crowd(10), crowd(7)]) {
    const drawn = drawnOf(scene)
    mergeGraph(graph, drawn, placesOf(drawn))
    expect(graph.nodes()).toEqual(drawn.byNumber.map(({ actor }) => actor.id))
    expect(graph.mapEdges((_key, { item }) => item)).toEqual(drawn.lines.map(({ index }) => index))
  }
})

test("an actor without a position is named", () => {
  expect(() => mergeGraph(new MultiDirectedGraph(), drawnOf(article), new Map())).toThrow(/the actor ".+" has no position/)
})
