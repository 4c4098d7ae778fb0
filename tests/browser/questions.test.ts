import type { Page } from "playwright-core"
import { beforeAll, beforeEach, expect, it } from "vitest"
import type { Visit } from "../support/browser.ts"
import { drawn, exploring, goTo, measure, onActor } from "../support/explorer.ts"

/** What an analyst asks, answered by clicks, keys and what stands on the screen alone. */
exploring("an analyst asks", (explorer) => {
  let visit: Visit
  let page: Page
  beforeAll(async () => {
    visit = await explorer.open()
    ;({ page } = visit)
  })
  beforeEach(async () => {
    await goTo(page, "/?lang=en")
    await drawn(page)
  })

  /** All that the panel says. */
  const panel = async () => (await page.getByRole("complementary").last().innerText()).replace(/\s+/g, " ")
  const inOrder = (...parts: (string | RegExp)[]) =>
    new RegExp(parts.map((part) => (typeof part === "string" ? part.replace(/[.?]/g, "\\$&") : part.source)).join(".*"))
  async function find(name: string): Promise<void> {
    await page.keyboard.press("/")
    await page.keyboard.type(name)
    await page.getByRole("option").first().waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("complementary").last().getByRole("heading").first().waitFor()
  }
  /** Leaves one family, or one status, by the rows of the legend. */
  async function only(all: string[], one: string): Promise<void> {
    for (const other of all.filter((name) => name !== one)) await page.getByRole("button", { name: new RegExp(`^${other}\\s*\\d`) }).click()
  }
  const families = ["Negotiated", "Supported", "Attacked", "Informed"]
  async function relations(): Promise<string[]> {
    await page.locator("#picture").focus()
    await page.keyboard.press("l")
    const rows = page.getByRole("table", { name: /^Relations/ }).locator("tbody tr")
    await rows.first().waitFor()
    return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, " "))
  }

  it("who attacked whom?", async () => {
    await only(families, "Attacked")
    const rows = await relations()
    expect(rows).toHaveLength(5)
    expect(rows.join("\n")).toMatch(/Russian Air Force attacked people killed in east Aleppo/)
  })

  it("what is only planned?", async () => {
    await only(["Occurred", "Ongoing"], "")
    const rows = await relations()
    expect(rows.reduce((sum, row) => sum + Number(/(\d+)$/.exec(row)![1]), 0)).toBe(4)
    expect(rows.every((row) => row.includes("planned"))).toBe(true)
  })

  it("what has really happened?", async () => {
    await page.keyboard.press("h")
    const rows = await relations()
    expect(rows.reduce((sum, row) => sum + Number(/(\d+)$/.exec(row)![1]), 0)).toBe(26)
  })

  it("who says that the Russian Air Force attacked east Aleppo?", async () => {
    await find("Russian Air Force")
    await page
      .getByRole("button", { name: /Killed in east Aleppo/ })
      .first()
      .click()
    await page.locator("[data-current]").first().waitFor()
    await expect.poll(panel).toMatch(inOrder("Syrian Observatory"))
  })

  it("who is Lawrow, in any spelling?", async () => {
    await find("Лавров")
    await expect.poll(panel).toMatch(inOrder("Sergey Lavrov", "Sergej Lawrow"))
  })

  it("whom does Kerry plan to inform?", async () => {
    await find("Kerry")
    await expect.poll(panel).toMatch(inOrder("Informed", "Planned", "Germany"))
  })

  it("who helps the Syrian rebels?", async () => {
    await find("Syrian rebels")
    await expect.poll(panel).toMatch(inOrder("Supported", "Turkey"))
  })

  it("who mediated in Lausanne, and who was not there?", async () => {
    await page.keyboard.press("o")
    await expect.poll(async () => (await onActor(page, "2016-10-lausanne.E1")).x).toBeGreaterThan(0)
    const { x, y } = await onActor(page, "2016-10-lausanne.E1")
    await page.mouse.click(x, y)
    await expect.poll(panel).toMatch(inOrder("mediator", "Staffan de Mistura", /Not|not/))
  })

  it("why are the Russian Air Force and the Islamic State linked?", async () => {
    const places = [await onActor(page, "M_RUS_AF"), await onActor(page, "T_IS")]
    await page.keyboard.down("Shift")
    for (const { x, y } of places) await page.mouse.click(x, y)
    await page.keyboard.up("Shift")
    await page.keyboard.press("w")
    await expect.poll(panel).toMatch(inOrder("No sentence links them directly.", "Russian Air Force ›"))
  })

  it("what was before October and is no more?", async () => {
    await page.keyboard.press("z")
    await page.getByLabel("First: from").fill("2016-09-01")
    await page.getByLabel("First: to").fill("2016-09-30")
    await page.getByLabel("Then: from").fill("2016-10-01")
    await expect.poll(panel).toMatch(inOrder(/[1-9]\d* lines? went/))
  })

  it("what remains without what only one says?", async () => {
    await page.getByRole("switch", { name: "also what only one says" }).click()
    const rows = await relations()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThan(29)
  })

  it("whose word is which line?", async () => {
    await page.getByRole("button", { name: "colour lines by it" }).click()
    await expect.poll(() => page.url()).toContain("colour=speaker")
    await page.getByText("Sergey Lavrov").first().waitFor()
  })

  it("who is in the middle of it all?", async () => {
    await page.keyboard.press("g")
    await page.getByRole("button", { name: "Measure", exact: true }).click()
    const degree = page.getByRole("columnheader", { name: "Degree" }).getByRole("button")
    await degree.click()
    await expect.poll(panel).toMatch(inOrder(/Degree.*John Kerry/))
  })

  it("which states deal with each other, ministers included?", async () => {
    await page.keyboard.press("b")
    await page.getByText(/\d+ groups/).waitFor()
    const { x, y } = await onActor(page, "group.C_RUS")
    await page.mouse.click(x, y)
    await expect.poll(panel).toMatch(inOrder("Russia", "Sergey Lavrov"))
  })

  it("where do sentences contradict each other?", async () => {
    await page.keyboard.press("v")
    await expect.poll(panel).toMatch(inOrder("No sentence contradicts another one."))
  })

  it("what surrounds the Islamic State?", async () => {
    await find("Islamic State")
    await page.keyboard.press("f")
    const rows = await relations()
    expect(rows.filter((row) => row.includes("Islamic State")).length).toBe(2)
    expect(rows.some((row) => row.includes("Kerry"))).toBe(false)
  })

  it("which negotiations does no sentence name pair by pair?", async () => {
    const before = (await relations()).length
    await page.keyboard.press("l")
    await page.getByRole("button", { name: "Draw them" }).click()
    await expect.poll(async () => (await measure(page)).lines.length).toBe(before + 28)
  })

  it("what does the article itself say, from the top?", async () => {
    await page
      .getByRole("link", { name: /Syrien-Gespräche/ })
      .first()
      .click()
    await expect.poll(panel).toMatch(inOrder("Syrien-Gespräche", "überein"))
  })

  it("how is it called in German?", async () => {
    await page.keyboard.press("d")
    await find("Russische Luftwaffe")
    await expect.poll(panel).toMatch(inOrder("Russische Luftwaffe"))
  })

  it("how do I cite the sentence, and take the picture to Gephi?", async () => {
    await page.keyboard.press("e")
    await expect.poll(panel).toMatch(inOrder("GEXF"))
    await find("Syrian rebels")
    await page
      .getByRole("button", { name: /Turkey/ })
      .first()
      .click()
    await page.getByRole("button", { name: /cit/i }).first().waitFor()
  })

  it("and nothing went wrong meanwhile", () => {
    expect(visit.faults).toEqual([])
  })
})
