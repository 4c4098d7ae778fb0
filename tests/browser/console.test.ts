import { expect, it } from "vitest"
import { consoleIn, columnTexts, filled, runs, unprovoked } from "../support/console.ts"
import { drawn, exploring, measure } from "../support/explorer.ts"

const ATTACKS = "MATCH (a:Actor)-[r:SUPPORTED|ATTACKED]->(b:Actor)\nWHERE r.end >= $from\nRETURN a, r, b\nORDER BY a.id, b.id, type(r)"
const FROM = { from: ["date", "2016-09-01"] as [string, string] }

/** The language support is large: on a busy machine it takes a while to wake. */
const SOON = { timeout: 15_000 }

exploring("the console", (explorer) => {
  const asking = consoleIn(explorer)

  it("comes when its key or its button asks for it, and gives the focus back", async () => {
    const { page, faults } = await explorer.open()
    const scripts = () => page.evaluate(() => performance.getEntriesByType("resource").filter((one) => one.name.endsWith(".js")).length)
    const before = await scripts()
    await page.locator("#picture").focus()
    await page.keyboard.press("c")
    const editor = page.locator(".cm-content")
    await editor.waitFor()
    await expect.poll(() => editor.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(true)
    expect(await scripts()).toBeGreaterThan(before)
    expect(page.url()).toContain("console=yes")
    // What is typed stays in the editor: l would open the list elsewhere.
    await page.keyboard.type("lc")
    expect(await editor.innerText()).toBe("lc")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("console-run")
    await page.keyboard.press("Escape")
    await editor.waitFor({ state: "detached" })
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("picture")
    await page.getByRole("button", { name: "Cypher" }).click()
    await editor.waitFor()
    await page.getByRole("button", { name: "Close the console" }).click()
    await editor.waitFor({ state: "detached" })
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("console-button")
    await page.keyboard.press("?")
    await page.getByRole("dialog").getByText("Console: ask the graph a question in Cypher").waitFor()
    expect(faults).toEqual([])
  })

  it("colours a statement, completes it from the graph and says the signature of a function", async () => {
    const { page, editor, faults } = await asking("/?console=yes&lang=en")
    // A slow graph: what is typed before its words are there is completed when they come.
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route("**/api/schema", async (route) => (await held, route.continue()))
    await page.reload()
    await editor.click()
    await page.keyboard.type("MATCH (a:Actor)-[r:ATT")
    await page.waitForTimeout(500)
    release()
    const offer = page.locator(".cm-tooltip-autocomplete li")
    await offer.filter({ hasText: "ATTACKED" }).waitFor(SOON)
    await page.unroute("**/api/schema")
    // An offer that has just come up takes no key for 75 ms: it was meant for the text.
    await page.waitForTimeout(150)
    await page.keyboard.press("Enter")
    await page.keyboard.press("End")
    await page.keyboard.type("->(b) WHERE r.sta")
    const property = offer.filter({ hasText: "startDay" })
    await property.waitFor()
    expect(await property.innerText()).toContain("Integer")
    await page.keyboard.press("Escape")
    await page.keyboard.type("rt = $from RETURN substring(")
    await expect.poll(() => page.locator(".signature").innerText(), SOON).toContain("substring(original :: STRING, start :: INTEGER")
    expect(await page.locator(".signature strong").innerText()).toContain("original")
    const colour = (text: string) =>
      editor
        .locator("span", { hasText: new RegExp(`^${text}$`) })
        .first()
        .evaluate((one) => getComputedStyle(one).color)
    await expect.poll(() => colour("ATTACKED"), SOON).toBe("rgb(168, 70, 0)")
    await expect.poll(() => colour("Actor"), SOON).toBe("rgb(0, 92, 145)")
    expect(faults).toEqual([])
  })

  it("underlines problems before anything runs", async () => {
    const { page, faults } = await asking(filled("MATCH (a:Actr) RETURN a.nam, b"))
    const wavy = page.locator(".cm-lintRange")
    await expect.poll(() => wavy.allInnerTexts(), SOON).toEqual(expect.arrayContaining(["Actr", "b"]))
    await page.getByRole("button", { name: /^Line 1: `b` is introduced nowhere/ }).waitFor()
    await page.getByRole("button", { name: "Deutsch" }).click()
    await page.getByRole("button", { name: /^Zeile 1: `b` ist nirgends eingeführt/ }).waitFor()
    expect(faults).toEqual([])
  })

  it("shows the guard's refusal at its place, in words", async () => {
    const { page, faults } = await asking(filled("MATCH (a)\nCALL dbms.killConnection('x') YIELD message\nRETURN a"))
    await page.getByRole("button", { name: /^Run/ }).click()
    const alert = page.getByRole("alert")
    await alert.getByRole("heading", { name: "This statement does more than read." }).waitFor()
    await alert.getByRole("button", { name: "Line 2, column 6" }).click()
    await expect.poll(() => page.locator(".cm-lintRange-error").allInnerTexts(), SOON).toContain("dbms.killConnection")
    await page.keyboard.type("|")
    expect(await page.locator(".cm-line").nth(1).innerText()).toBe("CALL |dbms.killConnection('x') YIELD message")
    expect(unprovoked(faults, 403)).toEqual([])
  })

  it("asks for parameters by their kind: a day, a whole number, an actor by any spelling", async () => {
    const statement =
      "MATCH (a:Actor {id: $actor})-[r]-(b:Actor) WHERE r.end >= $from RETURN b.nameEn AS name, r.status AS status ORDER BY name LIMIT 3"
    const { page, faults } = await asking(filled(`${statement} // $comment`))
    const form = page.getByRole("region", { name: "Parameters" })
    expect(await form.locator("label code").allInnerTexts()).toEqual(["$actor", "$from"])
    expect(await form.getByRole("textbox", { name: "$from", exact: true }).getAttribute("type")).toBe("date")
    await form.getByRole("textbox", { name: "$from", exact: true }).fill("2016-09-01")
    await form.getByRole("combobox", { name: "$actor", exact: true }).fill("Lawrow")
    await page.getByRole("listbox").getByRole("option").filter({ hasText: "Lavrov" }).click()
    await form.getByText(/Sergey .*Lavrov/).waitFor()
    await runs(page)
    expect(await columnTexts(page, 1)).toHaveLength(3)
    await form.getByRole("combobox", { name: "Type of $from" }).selectOption("integer")
    await form.getByText("This is no whole number.").waitFor()
    expect(faults).toEqual([])
  })

  it("gives the answer as a table whose cells lead into the picture and the Reader", async () => {
    const statement = "MATCH (e:Evidence)-[:SHOWS]->(v:Event {family: 'attacked'}) RETURN e, v, size(e.quote) AS letters ORDER BY letters"
    const { page, faults } = await asking(filled(statement))
    await page.keyboard.press("Control+Enter")
    await page.getByText(/, complete · \d+ ms/).waitFor()
    const letters = async () => (await columnTexts(page, 3)).map(Number)
    const up = await letters()
    expect(up).toEqual(up.toSorted((a, b) => a - b))
    const head = page.getByRole("columnheader", { name: "letters" })
    await head.getByRole("button").click()
    await head.getByRole("button").click()
    expect(await head.getAttribute("aria-sort")).toBe("descending")
    expect(await letters()).toEqual(up.toReversed())
    await page.locator('a[data-thing="evidence"]').filter({ hasText: "mehr als 370" }).first().click()
    const current = page.locator("[data-current]")
    await current.first().waitFor()
    expect((await current.allTextContents()).join("")).toContain("mehr als 370 Menschen")
    await page.getByRole("tab", { name: "JSON" }).click()
    await expect.poll(() => page.locator("pre").first().innerText()).toContain('"labels": [')
    expect(faults).toEqual([])
  })

  it("draws the answer, adds it to the picture, and shows nothing else when asked; the address reopens just that", async () => {
    const { page, faults } = await asking(filled(ATTACKS, FROM))
    await drawn(page)
    const whole = (await measure(page)).lines.length
    await runs(page)
    await page.getByRole("tab", { name: "Graph" }).click()
    await page.getByText("6 actors and 7 lines drawn.").waitFor()
    const own = () =>
      page.evaluate(() =>
        (
          document.querySelector("#result-picture") as HTMLElement & {
            canvas?: { measure(): { lines: unknown[]; labels: { text: string }[] } }
          }
        )?.canvas?.measure(),
      )
    await expect.poll(async () => (await own())?.lines.length).toBe(7)
    await page.getByRole("button", { name: "Show only this" }).click()
    await expect.poll(async () => (await measure(page)).lines.length).toBe(7)
    await page.getByText("Result as picture · 6 actors, 7 relations").waitFor()
    await expect.poll(() => page.url()).toContain("only=")
    await page.goto(page.url())
    await drawn(page)
    expect((await measure(page)).lines).toHaveLength(7)
    await page.getByRole("button", { name: "Back to everything" }).click()
    await expect.poll(async () => (await measure(page)).lines.length).toBe(whole)
    expect(faults).toEqual([])
  })

  it("adds to a picture of a few what another statement finds", async () => {
    const { page, faults } = await asking(
      filled("MATCH p = (a:Actor)-[:INFORMED]->(b:Actor) RETURN p", {}, "&only=T_IS,C_TUR,C_TUR~T_IS~attacked~ongoing"),
    )
    await drawn(page)
    expect((await measure(page)).lines).toHaveLength(1)
    await runs(page)
    await page.getByRole("button", { name: "Add to the picture" }).click()
    await expect.poll(async () => (await measure(page)).lines.length).toBe(4)
    expect(faults).toEqual([])
  })

  it("says what cannot be drawn", async () => {
    const { page, faults } = await asking(filled("MATCH (e:Evidence)-[:QUOTED_FROM]->(a:Article) RETURN e, a"))
    await runs(page)
    await page.getByRole("tab", { name: "Graph" }).click()
    await page.getByText(/What cannot be drawn: \d+ Evidence, 1 Article/).waitFor()
    await page.getByText("There is nothing to draw in these rows.").waitFor()
    expect(await page.getByRole("button", { name: "Add to the picture" }).isDisabled()).toBe(true)
    expect(faults).toEqual([])
  })

  it("shows the plan as a tree without running anything", async () => {
    const { page, faults } = await asking(filled(ATTACKS, FROM))
    await page.getByRole("button", { name: "Plan", exact: true }).click()
    await page.getByRole("treeitem").nth(2).waitFor()
    const levels = await page.getByRole("treeitem").evaluateAll((steps) => steps.map((step) => step.getAttribute("aria-level")))
    expect(levels.slice(0, 3)).toEqual(["1", "2", "3"])
    await page.getByText("nothing was run").waitFor()
    expect(faults).toEqual([])
  })

  it("copies and downloads the whole answer", async () => {
    const { page, context, faults } = await asking(filled("MATCH (a:Actor) RETURN a.id AS id, a.nameDe AS name ORDER BY id"))
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    await runs(page)
    await page.getByRole("button", { name: "Copy and download" }).click()
    await page.getByRole("button", { name: "Copy CSV", exact: true }).click()
    await page.getByText("48 rows are copied.").waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.trimEnd().split("\r\n")).toHaveLength(49)
    expect(copied).toContain("P_LAVROV,Sergej Lawrow")
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download NDJSON" }).click()])
    expect(file.suggestedFilename()).toBe("entente.ndjson")
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
    const lines = Buffer.concat(chunks).toString().trimEnd().split("\n")
    expect(lines).toHaveLength(48)
    expect(Object.keys(JSON.parse(lines[0]!) as object)).toEqual(["id", "name"])
    expect(faults).toEqual([])
  })
})
