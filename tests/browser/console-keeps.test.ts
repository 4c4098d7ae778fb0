import { expect, it } from "vitest"
import { whatAxeFinds } from "../support/axe.ts"
import { consoleIn, columnTexts, filled, runs, unprovoked } from "../support/console.ts"
import { exploring, goTo } from "../support/explorer.ts"

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const MANY = "MATCH (a:Actor), (b:Actor), (c:Actor) RETURN a.id AS a, b.id AS b, c.id AS c"

exploring("the console over time", (explorer) => {
  const asking = consoleIn(explorer)

  it("keeps what was run, searchable, over a reload; a click fills and runs nothing", async () => {
    const { page, faults } = await asking(filled("MATCH (p:Place) RETURN count(p) AS places"))
    await runs(page)
    await page.goto(explorer.url + filled("MATCH (o:Outlet) RETURN count(o) AS outlets"))
    await runs(page)
    await page.goto(`${explorer.url}/?console=yes`)
    // The draft stayed, too.
    await page.getByText("MATCH (o:Outlet)").waitFor()
    await page.getByRole("button", { name: "History" }).click()
    const entries = page.locator("[data-drawer] li")
    expect(await entries.locator("code").allInnerTexts()).toEqual([
      "MATCH (o:Outlet) RETURN count(o) AS outlets",
      "MATCH (p:Place) RETURN count(p) AS places",
    ])
    await page.getByRole("textbox", { name: "Search the history" }).fill("place")
    await expect.poll(() => entries.count()).toBe(1)
    await entries.getByRole("button").click()
    await page.locator(".cm-content").filter({ hasText: "MATCH (p:Place)" }).waitFor()
    await page.getByText("Nothing has been asked yet.").waitFor()
    expect(faults).toEqual([])
  })

  it("saves a statement with its parameters, renames it and deletes it", async () => {
    const { page, faults } = await asking(filled("MATCH (a:Actor {kind: $kind}) RETURN a", { kind: ["text from kind", "state"] }))
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByRole("textbox", { name: "Name" }).fill("All of a kind")
    await page.keyboard.press("Enter")
    await goTo(page, "/?console=yes&lang=en&statement=RETURN+1")
    await page.getByRole("button", { name: "Saved" }).click()
    await page.getByRole("button", { name: "Rename All of a kind" }).click()
    await page.getByRole("textbox", { name: "New name" }).fill("States")
    await page.keyboard.press("Enter")
    await page.getByRole("button", { name: /^States/ }).click()
    await expect.poll(() => page.getByRole("combobox", { name: "$kind", exact: true }).inputValue()).toBe("state")
    await page.getByRole("button", { name: "Saved" }).click()
    await page.getByRole("button", { name: "Delete States" }).click()
    await page.getByText("None yet.").waitFor()
    await page.getByRole("button", { name: "Saved" }).click()
    expect(faults).toEqual([])
  })

  it("has the saved queries of the API with forms that their headers describe", async () => {
    const { page, faults } = await asking("/?console=yes&lang=de")
    const { items } = (await (await fetch(`${explorer.url}/api/queries`)).json()) as {
      items: {
        name: string
        sentenceDe: string
        statement: string
        params: { name: string; from: string | null }[]
        columns: { wordsDe: string }[]
      }[]
    }
    const query = items.find((one) => one.params.some((param) => param.from === "actor"))!
    await page.getByRole("button", { name: "Gespeichert" }).click()
    await page.getByRole("textbox", { name: "Abfragen durchsuchen" }).fill(query.name)
    await page.locator("[data-drawer]").getByRole("button").filter({ hasText: query.sentenceDe }).click()
    const form = page.getByRole("region", { name: "Parameter" })
    const names = await form.locator("label code").allInnerTexts()
    expect(names.toSorted()).toEqual(query.params.map((param) => `$${param.name}`).toSorted())
    const actors = query.params.filter((param) => param.from === "actor")
    for (const { name } of actors) {
      const remove = page.locator(`[for="param-${name}"] ~ span button`)
      if ((await remove.count()) > 0) await remove.first().click()
      await page.locator(`#param-${name}`).fill("Lawrow")
      await page.getByRole("listbox").getByRole("option").first().click()
    }
    const [asked] = await Promise.all([
      page.waitForRequest((request) => request.method() === "POST"),
      page.getByRole("button", { name: /^Ausführen/ }).click(),
    ])
    expect(asked.url()).toBe(`${explorer.url}/api/queries/${query.name}`)
    expect((asked.postDataJSON() as { params: Record<string, unknown> }).params[actors[0]!.name]).toBe("P_LAVROV")
    await page
      .getByText(/vollständig|Keine Zeile passt/)
      .first()
      .waitFor()
    // What each column means stands below its name.
    const degree = items.find((one) => one.name === "actors-by-degree-and-role")!
    await page.getByRole("button", { name: "Gespeichert" }).click()
    await page.getByRole("textbox", { name: "Abfragen durchsuchen" }).fill(degree.name)
    await page.locator("[data-drawer]").getByRole("button").filter({ hasText: degree.sentenceDe }).click()
    await page.getByRole("button", { name: /^Ausführen/ }).click()
    const meanings = () => page.getByRole("columnheader").locator("small").allInnerTexts()
    await expect.poll(meanings).toEqual(degree.columns.map((one) => one.wordsDe))
    expect(faults).toEqual([])
  })

  it("is shared as a link that fills it and does not run by itself", async () => {
    const { page, context, faults } = await asking(filled("RETURN $day AS day", { day: ["date", "2016-10-15"] }))
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    await page.getByRole("button", { name: "Link", exact: true }).click()
    await page.getByText("The link is copied").waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await asking(link.slice(explorer.url.length), {})
    const posts: string[] = []
    other.page.on("request", (request) => request.method() === "POST" && posts.push(request.url()))
    await other.page.locator(".cm-content").filter({ hasText: "RETURN $day AS day" }).waitFor()
    expect(await other.page.getByRole("textbox", { name: "$day" }).inputValue()).toBe("2016-10-15")
    await other.page.getByText("Nothing has been asked yet.").waitFor()
    expect(posts).toEqual([])
    await runs(other.page)
    expect(await columnTexts(other.page, 1)).toEqual(["2016-10-15"])
    expect([...faults, ...other.faults]).toEqual([])
  })

  it("says the row limit that was hit, fetches more when asked, and scrolls and sorts a hundred thousand rows", async () => {
    const { page, faults } = await asking(filled(MANY))
    await page.getByRole("button", { name: /^Run/ }).click()
    await page.getByText("These are the first 10,000 rows; there are more.").waitFor()
    await page.getByRole("button", { name: "Fetch up to 100,000 rows" }).click()
    await page.getByText("These are the first 100,000 rows; there are more.").waitFor()
    const table = page.getByRole("region", { name: "Table" })
    const frames = await table.evaluate(async (box) => {
      const times: number[] = []
      for (let step = 0; step < 40; step += 1) {
        const before = performance.now()
        box.scrollTop += 120
        await new Promise(requestAnimationFrame)
        times.push(performance.now() - before)
      }
      return times.toSorted((a, b) => a - b)
    })
    expect(frames[20]).toBeLessThan(100)
    await table.evaluate((box) => (box.scrollTop = box.scrollHeight))
    await page.locator('[aria-rowindex="100001"]').waitFor()
    expect(await page.locator("[role=row]").count()).toBeLessThan(80)
    await table.evaluate((box) => (box.scrollTop = 0))
    await page.getByRole("columnheader", { name: "c", exact: true }).getByRole("button").click()
    await expect.poll(async () => new Set(await columnTexts(page, 3)).size).toBe(1)
    expect(faults).toEqual([])
  })

  it("stops what runs, says so, and the database is free again", async () => {
    const { page, faults } = await asking(filled("MATCH (a), (b), (c), (d), (e) RETURN count(DISTINCT a.id + e.id) AS n"))
    await page.keyboard.press("Control+Enter")
    await page.getByText(/running for [1-9]\.\d s/).waitFor()
    await page.getByRole("button", { name: "Stop" }).click()
    await expect.poll(() => page.getByRole("button", { name: /^Run/ }).isEnabled()).toBe(true)
    await goTo(page, filled("MATCH (a:Actor) RETURN count(a) AS n"))
    await runs(page)
    expect(await columnTexts(page, 1)).toEqual(["48"])
    expect(faults).toEqual([])
  })

  it("says that the time is over, and asks again with the most there is", async () => {
    const { page, faults } = await asking(filled("MATCH (a), (b), (c), (d), (e) RETURN count(DISTINCT a.id + e.id) AS n"))
    const times: unknown[] = []
    await page.route("**/api/cypher", async (route) => {
      const { timeoutMs, ...asked } = route.request().postDataJSON() as { timeoutMs?: number }
      times.push(timeoutMs)
      // The reader's patience, shortened: the limit is the server's own.
      await route.continue({ postData: JSON.stringify({ ...asked, timeoutMs: 300 }) })
    })
    await page.getByRole("button", { name: /^Run/ }).click()
    const alert = page.getByRole("alert")
    await alert.getByRole("heading", { name: "This took too long and was ended." }).waitFor()
    await alert.getByRole("button", { name: "Again, with 60 s" }).click()
    await expect.poll(() => times).toEqual([undefined, 60_000])
    await alert.getByRole("heading", { name: "This took too long and was ended." }).waitFor()
    await page.unroute("**/api/cypher")
    expect(unprovoked(faults, 422)).toEqual([])
  })

  it("says that the answer was too large to come whole", async () => {
    const { page, faults } = await asking(
      filled("WITH reduce(t = 'Lausanne ', n IN range(1, 10) | t + t) AS t UNWIND range(1, 10000) AS n RETURN n, t"),
    )
    await page.getByRole("button", { name: /^Run/ }).click()
    await page.getByText(/^After [\d,]+ rows the answer was as large as it may be/).waitFor()
    expect(faults).toEqual([])
  })

  it("says in words what the database refuses, and what to try", async () => {
    const { page, faults } = await asking(filled("MATCH (a:Actor)\nRETURN a.id +* 2"))
    await page.getByRole("button", { name: /^Run/ }).click()
    const alert = page.getByRole("alert")
    await alert.getByRole("heading", { name: "This is not valid Cypher." }).waitFor()
    await alert.getByText("often a bracket, a comma or a RETURN is missing").waitFor()
    expect(await page.getByRole("alert").innerText()).toMatch(/Line 2, column \d+/)
    expect(unprovoked(faults, 400)).toEqual([])
  })

  it("explains what read-only means", async () => {
    const { page, faults } = await asking("/?console=yes&lang=de")
    const badge = page.getByRole("button", { name: "nur lesend" })
    await badge.click()
    await page.getByText("kann den Graphen nur lesen").waitFor()
    expect(await badge.getAttribute("aria-expanded")).toBe("true")
    await page.keyboard.press("Escape")
    await page.getByText("kann den Graphen nur lesen").waitFor({ state: "hidden" })
    expect(faults).toEqual([])
  })

  it("fits a phone: statement and result take turns, and a link in a cell leads out to the picture", async () => {
    const { page, faults } = await asking(filled("MATCH (a:Actor {id: 'T_IS'}) RETURN a"), PHONE)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole("button", { name: /^Run/ }).tap()
    const link = page.locator('a[data-thing="actor"]')
    await link.waitFor()
    expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await link.tap()
    await page.getByRole("heading", { name: /Islamic State/ }).waitFor()
    await expect.poll(() => page.url()).not.toContain("console=yes")
    expect(faults).toEqual([])
  })

  it("has nothing that axe would find, light and dark", async () => {
    const { page } = await asking(
      filled("MATCH (a:Actor)-[r]->(b:Actor) WHERE r.end >= $from RETURN a, r, b LIMIT 20", { from: ["date", "2016-09-01"] }),
    )
    await runs(page)
    for (const act of [
      async () => undefined,
      () => page.getByRole("tab", { name: "JSON" }).click(),
      () => page.getByRole("button", { name: "Saved" }).click(),
    ]) {
      await act()
      expect(await whatAxeFinds(page)).toEqual([])
    }
  })
})
