import { readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { expect, it, onTestFinished } from "vitest"
import { whatAxeFinds } from "../support/axe.ts"
import { exploring, measure } from "../support/explorer.ts"
import { startServer } from "../support/server.ts"

const FILE = new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url)
const LINES = gunzipSync(readFileSync(FILE)).toString("utf8").split("\n").slice(0, 7000)

exploring("importing on the page", (explorer) => {
  it("uploads, shows how far it is, holds, goes on, cancels, reports, and takes it away again", { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "entente-page-"))
    const server = await startServer({ ENTENTE_DATA: folder })
    // Also where the test breaks off.
    onTestFinished(async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    })
    const { page, faults } = await explorer.open(`${server.url}/?lang=en`)
    await page.locator("#picture").focus()
    await page.keyboard.press("y")
    const panel = page.getByRole("complementary", { name: "Import data" })
    const send = async (lines: string[]) => {
      await panel.getByLabel(/^File/).setInputFiles({ name: "events.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) })
      await panel.getByLabel("Format").selectOption({ label: "UCDP GED" })
      await panel.getByRole("button", { name: "Import", exact: true }).click()
    }
    await send(LINES)
    const bar = panel.getByRole("progressbar", { name: "Progress of events.csv" })
    await bar.waitFor()
    await panel.getByText(/rows a second/).waitFor()
    await panel.getByRole("button", { name: "Pause" }).click()
    await panel.getByText("paused").waitFor()
    expect(await whatAxeFinds(page)).toEqual([])
    await panel.getByRole("button", { name: "Go on" }).click()
    await panel.getByText("running").waitFor()
    await panel.getByRole("button", { name: "Cancel", exact: true }).click()
    await panel.getByText("cancelled").waitFor()
    // What it wrote is kept and said, and can be taken away at once.
    await panel.getByText("What was written stays.").waitFor()
    await panel.getByText(/^\d[\d,]* rows read: [1-9][\d,]* new events/).waitFor()
    await panel.getByRole("button", { name: "Undo: take UCDP Georeferenced Event Dataset away" }).click()
    await panel.getByRole("button", { name: "Really, with all that only it says" }).click()
    await panel.getByText(/events taken away\./).waitFor()
    await expect.poll(async () => (await measure(page)).lines.length, { timeout: 20_000 }).toBe(29)

    // Few rows, one of them bad: the report says so, and the picture has them.
    await send([...LINES.slice(0, 200), LINES[5]!.replace(/^\d+/, "")])
    await panel.getByText("done", { exact: true }).waitFor()
    await panel.getByText("Could not be read: 1 something missing.").waitFor()
    await panel.getByRole("link", { name: "1 row left out" }).waitFor()
    await expect.poll(async () => (await measure(page)).glyphs.some(({ id }) => id.startsWith("UCDP."))).toBe(true)

    await panel.getByRole("button", { name: "Take away: UCDP Georeferenced Event Dataset", exact: true }).click()
    await panel.getByRole("button", { name: "Really, with all that only it says" }).click()
    await panel.getByText(/^1\d\d events taken away\.$/).waitFor()
    await expect.poll(async () => (await measure(page)).glyphs.some(({ id }) => id.startsWith("UCDP.")), { timeout: 20_000 }).toBe(false)
    expect((await measure(page)).lines).toHaveLength(29)
    // Nothing that is gone comes back or is counted.
    expect(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: /^the source itself\s*26$/ }).waitFor()
    expect(faults).toEqual([])
  })
})
