import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { beforeEach, expect, test } from "vitest"
import { gdelt2 } from "../../server/import/formats/gdelt2.ts"
import { importRows } from "../../server/import/run.ts"
import { pieces } from "../support/coded.ts"
import { contentLines, fingerprint } from "../support/fingerprint.ts"
import { eachKind } from "../support/stores.ts"

const linesOf = (name: string) =>
  gunzipSync(readFileSync(new URL(`../fixtures/gdelt/20191024143000.${name}.CSV.gz`, import.meta.url)))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
const EVENTS = linesOf("export").slice(0, 300)
const MENTIONS = linesOf("mentions")

/** A Neo4j and the embedded store must hold the same. */
let agreed: string[] | null = null

eachKind("mentions of events", (it) => {
  beforeEach(() => it.clear())
  const take = (lines: string[], part?: number) => importRows(it.store(), gdelt2, pieces(lines.join("\n"), 65_536), {}, part)
  const NOT_HERE = "a mention of an event that is not here"
  const OWN = "a mention in the report of the event itself"

  test("are further reports of those that are here, whatever the order, and change nothing the second time", async () => {
    expect(await take(MENTIONS)).toMatchObject({ rows: 478, outside: { [NOT_HERE]: 478 }, unchanged: 0 })
    expect(await it.store().counts()).toMatchObject({ articles: 0, evidence: 0 })
    const events = await take(EVENTS)
    expect(events.created.events).toBe(63)
    const { relations } = await it.store().counts()
    // Counted apart by Python over both files: mentions of rows that are of a family between two actors, by whether MentionIdentifier is SOURCEURL.
    expect(await take(MENTIONS)).toMatchObject({ rows: 478, outside: { [NOT_HERE]: 383, [OWN]: 63 }, created: { events: 0, relations: 0 } })
    expect(await it.store().counts()).toMatchObject({ events: 63, evidence: 63 + 32, relations })
    const whole = await fingerprint(it.engine)
    expect(await take(MENTIONS)).toMatchObject({ changed: 0, unchanged: 32 })
    expect(await fingerprint(it.engine)).toBe(whole)
    const content = await contentLines(it.engine)
    agreed ??= content
    expect(content).toEqual(agreed)

    await it.clear()
    await take(EVENTS.toReversed(), 40)
    await take(MENTIONS.toReversed(), 150)
    expect(await contentLines(it.engine)).toEqual(content)
    // An event that comes again stays told by all.
    expect(await take(EVENTS)).toMatchObject({ unchanged: 63 })
    expect(await contentLines(it.engine)).toEqual(content)
    while (!(await it.store().remove("gdelt-2", 50)).done);
    expect((await it.store().counts()).evidence + (await it.store().counts()).events).toBe(0)
  })

  test("say what their event says, also when it says something else now", async () => {
    const told = MENTIONS.filter((line) => line.includes("example.org/reports")).map((line) => line.split("\t")[0]!)
    const at = EVENTS.findIndex((line) => told.includes(line.split("\t")[0]!) && line.split("\t")[26] === "010" && line.split("\t")[15])
    expect(at).toBeGreaterThan(0)
    const mended = EVENTS.with(at, EVENTS[at]!.split("\t").with(26, "190").with(15, "SYR").with(17, "SYR").join("\t"))
    await take(mended)
    await take(MENTIONS)
    const wanted = await contentLines(it.engine)
    await it.clear()
    await take(EVENTS)
    await take(MENTIONS)
    expect(await take(mended)).toMatchObject({ changed: 1, unchanged: 62 })
    const events = (lines: string[]) => lines.filter((line) => !line.includes('["Actor"') && !line.includes("MENTIONED_IN"))
    expect(events(await contentLines(it.engine))).toEqual(events(wanted))
    expect(wanted.filter((line) => line.includes(`"ATTACKED"`) && line.includes("C_SYR")).length).toBeGreaterThan(0)
  })
})
