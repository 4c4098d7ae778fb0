import { beforeEach, expect, test } from "vitest"
import { Problem } from "../../server/problems.ts"
import { fingerprint } from "../support/fingerprint.ts"
import { smallPlan } from "../support/plans.ts"
import { eachStore } from "../support/stores.ts"

eachStore("schema", (it) => {
  beforeEach(() => it.wipe())
  const write = (text: string) => it.engine.write((tx) => tx.run(text, {}))

  test("is written once the store answers, and safe to repeat", async () => {
    const before = await named()
    await it.store().ready()
    const first = await named()
    await it.store().ready()
    await it.store().load(smallPlan())
    expect(await named()).toEqual(first)
    if (it.kind === "neo4j") expect([before.length, first.length]).toEqual([0, 15])
    await write("CREATE (:Actor {id: 'kerry-2'})")
    await expect(write("CREATE (:Actor {id: 'kerry-2'})")).rejects.toMatchObject({ name: "Problem", code: "conflict" })
  })

  // Only Neo4j tells what schema it has.
  async function named(): Promise<unknown[]> {
    if (it.kind === "embedded") return []
    return it.engine.read(async (tx) => [
      ...(await tx.run(
        "SHOW CONSTRAINTS YIELD name, type, entityType, properties RETURN name, type, entityType, properties ORDER BY name",
        {},
      )),
      ...(await tx.run(
        "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name, type ORDER BY name",
        {},
      )),
    ])
  }

  test("is not written into a database that holds something else, nor anything else", async () => {
    await write("CREATE (:Person {name: 'somebody'})-[:OWNS {since: 1999}]->(:Car)")
    const before = await fingerprint(it.engine)
    await expect(it.store().ready()).rejects.toSatisfy(
      (problem: Problem) => problem.code === "store-foreign" && problem.message.includes("ENTENTE_ADOPT=yes"),
    )
    await expect(it.store().load(smallPlan())).rejects.toMatchObject({ name: "Problem", code: "store-foreign" })
    expect(await fingerprint(it.engine)).toBe(before)
    expect(await named()).toEqual([])
  })

  test("is written beside something else when told so, and that stays as it was", async () => {
    await write("CREATE (:Person {name: 'somebody'})-[:OWNS {since: 1999}]->(:Car)")
    await it.store({ adopt: true }).ready()
    expect(await it.store({ adopt: true }).load(smallPlan())).toMatchObject({ unchanged: false })
    expect(await it.engine.read((tx) => tx.run("MATCH (p:Person)-[o:OWNS]->(:Car) RETURN p.name AS name, o.since AS since", {}))).toEqual([
      { name: "somebody", since: 1999 },
    ])
    // It bears our mark now.
    await expect(it.store().ready()).resolves.toMatchObject({ kind: it.kind })
  })

  test("says what is in its way when the other things have our labels", async () => {
    if (it.kind === "embedded") return
    await write("CREATE (:Actor {id: 'twice'}), (:Actor {id: 'twice'})")
    await expect(it.store({ adopt: true }).ready()).rejects.toMatchObject({ name: "Problem", code: "store-foreign" })
  })
})
