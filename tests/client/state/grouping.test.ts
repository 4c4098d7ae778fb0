import { beforeAll, describe, expect, test } from "vitest"
import type { EventFull, Relation } from "../../../server/model/index.ts"
import { relationGroups } from "../../../client/state/grouping.ts"
import { lineOf, steps } from "../../../client/state/sentences.ts"
import { dossierScene } from "../canvas/dossier-scene.ts"
import { lausanneEvents } from "../lausanne.ts"

let events: EventFull[]
let relations: Relation[]
beforeAll(async () => {
  events = await lausanneEvents()
  relations = events.flatMap((event) => event.relations).filter((one) => !one.derived)
})

describe("an actor's relations", () => {
  test("are grouped by family and status, most certain first", () => {
    const groups = relationGroups("P_LAVROV", relations)
    expect(groups.map(({ family, side, count, actors }) => ({ family, side, count, actors }))).toEqual([
      { family: "negotiated", side: "acting", count: 11, actors: 9 },
    ])
    expect(groups[0]?.statuses.map(({ status, count }) => [status, count])).toEqual([
      ["occurred", 10],
      ["planned", 1],
    ])
    expect(groups[0]?.statuses[0]?.counterparts[0]).toMatchObject({ actor: "P_KERRY", relations: [{}, {}] })
  })

  test("tell acting from receiving", () => {
    const sides = relationGroups("R_SYR_REBELS", relations).map(({ family, side, count }) => [family, side, count])
    expect(sides).toEqual([
      ["supported", "receiving", 1],
      ["attacked", "acting", 1],
      ["attacked", "receiving", 1],
    ])
  })
})

describe("a line's sentences", () => {
  test("are each there once, in the order of the text", () => {
    const line = relations.filter((one) => one.id.endsWith("P_KERRY~P_LAVROV") && one.status === "occurred")
    const found = steps([...line, ...line])
    expect(found.map((step) => step.evidence.sentence)).toEqual([1, 8])
  })

  test("lead from every relation to its drawn line", async () => {
    const { ties } = await dossierScene("articles/2016-10-lausanne")
    for (const relation of relations) {
      const line = lineOf(relation, ties)
      const tie = ties.find((one) => one.id === line?.tie)
      expect([tie?.source, tie?.target].toSorted()).toEqual([relation.source, relation.target].toSorted())
      expect(tie?.lines).toContainEqual(expect.objectContaining({ family: line?.family, status: line?.status }))
    }
    expect(lineOf({ source: "a", target: "b", family: "attacked", status: "occurred" }, ties)).toBeNull()
  })
})
