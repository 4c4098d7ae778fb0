import { expect, it } from "vitest"
import { drawn, exploring, measure } from "../support/explorer.ts"
import { startServer } from "../support/server.ts"

const PARTNERS = 400
const MAPPING = "dataset: { id: star, title: A star, publisher: Me }\ncolumns: { source: a, target: b }\ndefaults: { family: supported }"
/** One in the middle, and more around it than a picture begins with. */
const TABLE = ["a,b", ...Array.from({ length: PARTNERS }, (_, at) => `Hub,Partner ${at}`)].join("\n")

exploring("what a picture does not have", (explorer) => {
  it("is fetched around an actor, as many as were chosen after the counts", { timeout: 90_000 }, async () => {
    const server = await startServer({ ENTENTE_ARTICLES: "none" })
    const ordered = await fetch(`${server.url}/api/imports?format=map&mapping=${encodeURIComponent(MAPPING)}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: TABLE,
    })
    const { id } = (await ordered.json()) as { id: string }
    const job = async () => ((await (await fetch(`${server.url}/api/imports/${id}`)).json()) as { state: string }).state
    await expect.poll(job, { timeout: 30_000 }).toBe("done")
    const { actors } = (await (await fetch(`${server.url}/api/graph?limit=1`)).json()) as { actors: { id: string; nameEn: string }[] }
    const hub = actors.find(({ nameEn }) => nameEn === "Hub")!.id
    const { page, faults } = await explorer.open(`${server.url}/?lang=en&actor=${encodeURIComponent(hub)}`, {}, false)
    await drawn(page, 60_000)
    const around = async () => (await measure(page)).glyphs.length
    expect(await around()).toBe(300)
    const more = page.getByRole("button", { name: /^Supported, occurred \+101$/ })
    await more.waitFor()
    await page.getByLabel("Of these the strongest:").selectOption("5")
    await more.click()
    await expect.poll(around, { timeout: 20_000 }).toBe(305)
    await page.getByRole("button", { name: /^Supported, occurred \+96$/ }).waitFor()
    // None of them has a date, which is said and not guessed while it is being asked.
    await page.getByText(`Undated: ${PARTNERS}`).waitFor()
    expect(faults).toEqual([])
    await server.stop()
  })
})
