import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { gunzipSync } from "node:zlib"
import { expect, it } from "vitest"
import type { LineRef } from "../../client/canvas/port.ts"
import { coloursAlong } from "../support/colours.ts"
import { clickLine, exploring, SAID } from "../support/explorer.ts"
import { startServer } from "../support/server.ts"

const DEMONSTRATION = new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url)
const ROWS = 300
const CODED: LineRef = { tie: "T_IS~UCDP.CIVILIANS.SYR", family: "attacked", status: "occurred" }

/** A folder with a store of the articles and the first rows of the demonstration, and how many of these go one way only. */
async function imported(): Promise<{ folder: string; oneWay: number }> {
  const folder = await mkdtemp(join(tmpdir(), "entente-coded-"))
  const [header, ...rows] = gunzipSync(readFileSync(DEMONSTRATION))
    .toString("utf8")
    .split("\n")
    .slice(0, ROWS + 1)
  await writeFile(join(folder, "some.csv"), [header, ...rows].join("\n"))
  const script = ["--import", "tsx", "scripts/import.ts", join(folder, "some.csv"), "--format", "ucdp"]
  await promisify(execFile)(process.execPath, script, { env: { ...process.env, ENTENTE_DATA: join(folder, "data") } })
  return { folder, oneWay: rows.filter((row) => row.split(",")[3] === "3").length }
}

exploring("what no sentence says", (explorer) => {
  it("is pale, is counted in the legend, and its rows say what they are", { timeout: 120_000 }, async () => {
    const { folder, oneWay } = await imported()
    const server = await startServer({ ENTENTE_DATA: join(folder, "data") })
    const { page, faults } = await explorer.open(server.url)

    // Both attacked: what a row says has the same hue, nearer to paper.
    // Of many points one that is nearly as strong as any: a thin line fades at its edge, and another may cross.
    const strength = async (line: LineRef, part: number) =>
      (await coloursAlong(page, line, 0.2, 0.7, 40)).map((colour) => colour[part]!).toSorted((a, b) => a - b)[4]!
    for (const part of [1, 2]) expect((await strength(CODED, part)) - (await strength(SAID, part))).toBeGreaterThan(50)

    expect(await page.getByText(/^Pale lines:/).innerText()).toMatch(new RegExp(`^Pale lines: ${2 * ROWS - oneWay} relations`))

    await clickLine(page, CODED)
    const reader = page.getByRole("complementary", { name: "Reader" })
    await reader.getByText("coded, no sentence").first().waitFor()
    const told = await reader.innerText()
    for (const word of ["evidence 1 of 4", "the data set itself", "2 January 2016", "Coded from", "Deaths"]) expect(told).toContain(word)
    expect(await reader.locator("[data-current]").count()).toBe(0)
    await reader.getByRole("button", { name: "Next evidence" }).click()
    await reader.getByText("evidence 2 of 4").waitFor()
    expect(faults).toEqual([])

    await server.stop()
    await rm(folder, { recursive: true })
  })
})
