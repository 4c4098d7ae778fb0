import { expect, it } from "vitest"
import type { View } from "../../server/model/index.ts"
import { BRIEFING, clickLine, exploring, measure } from "../support/explorer.ts"

exploring("saved views", (explorer) => {
  const kept = async () => ((await (await fetch(`${explorer.url}/api/views`)).json()) as { items: View[] }).items

  it("are kept by the server, opened again as they were, changed, deleted and brought back", async () => {
    const { page, faults } = await explorer.open("/?family=attacked&lang=en")
    await page.keyboard.press("m")
    await page.getByText("No view has been saved yet.").waitFor()
    await page.getByLabel("Name of the view").fill("Attacks only")
    await page.getByLabel("Notes").fill("For the weekly report.")
    await page.getByRole("button", { name: "Save this view" }).click()
    const name = page.getByRole("button", { name: "Attacks only", exact: true })
    await name.waitFor()
    expect(await kept()).toMatchObject([
      { name: "Attacks only", notes: "For the weekly report.", address: "family=attacked&lang=en", revision: 1 },
    ])

    await page.goto(explorer.url)
    await expect.poll(async () => (await measure(page)).lines.length).toBe(29)
    await page.keyboard.press("m")
    await name.click()
    await expect.poll(async () => (await measure(page)).lines.length).toBe(5)
    await page.goBack()
    await expect.poll(async () => (await measure(page)).lines.length).toBe(29)

    await page.getByRole("button", { name: "Change" }).click()
    await page.getByLabel("Name of the view").last().fill("Everything")
    await page.getByLabel("replace by the picture of now").check()
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByRole("button", { name: "Everything", exact: true }).waitFor()
    expect(await kept()).toMatchObject([{ name: "Everything", address: "lang=en", revision: 2 }])

    await page.getByRole("button", { name: "Delete" }).click()
    await page.getByText("“Everything” is deleted.").waitFor()
    expect(await kept()).toEqual([])
    await page.getByRole("button", { name: "Keep it after all" }).click()
    await page.getByRole("button", { name: "Everything", exact: true }).waitFor()
    expect(faults).toEqual([])
  })

  it("keep the notes on actors and lines, which stay over a reload and can be undone", async () => {
    const { page, faults } = await explorer.open("/?lang=en&actor=P_LAVROV")
    const note = () => page.getByLabel("Note", { exact: true })
    await page.getByRole("button", { name: "Write a note" }).click()
    await note().fill("Speaks first in every account.")
    await page.keyboard.press("Tab")
    await clickLine(page, BRIEFING)
    await page.getByRole("button", { name: "Write a note" }).click()
    await note().fill("Only planned!")
    // The panel closes under the field: what was written stays.
    await page.keyboard.press("Escape")
    await clickLine(page, BRIEFING)
    await page.reload()
    await expect.poll(() => note().inputValue()).toBe("Only planned!")

    await page.keyboard.press("Escape")
    await page.locator("#picture").focus()
    await page.keyboard.press("m")
    await page.getByRole("heading", { name: "2 notes that are kept with the view" }).waitFor()
    await page.getByLabel("Name of the view").fill("With notes")
    await page.getByRole("button", { name: "Save this view" }).click()
    await page.getByText("2 notes in the picture").waitFor()
    const saved = (await kept()).find(({ name }) => name === "With notes")!
    expect(saved.notesOn).toEqual({
      P_LAVROV: "Speaks first in every account.",
      "P_KERRY~F_GBR~informed~planned": "Only planned!",
    })

    // Another browser has none of its own, and has them with the view.
    const other = await explorer.open("/?lang=en&panel=views")
    await other.page.getByRole("button", { name: "With notes", exact: true }).click()
    await other.page.keyboard.press("m")
    await other.page.getByRole("button", { name: "Sergey Lavrov" }).click()
    await expect.poll(() => other.page.getByLabel("Note", { exact: true }).inputValue()).toBe("Speaks first in every account.")
    await other.page.getByLabel("Note", { exact: true }).fill("")
    await other.page.locator("#picture").focus()
    await other.page.getByRole("button", { name: "Write a note" }).waitFor()
    await other.page.keyboard.press("Control+z")
    await other.page.getByText("Speaks first in every account.").waitFor()
    expect([...faults, ...other.faults]).toEqual([])
  })

  it("that somebody else changed meanwhile are not overwritten, and it is said", async () => {
    const { page, faults } = await explorer.open("/?panel=views")
    const before = await kept()
    await page.getByRole("button", { name: "Delete" }).first().waitFor()
    const [seen] = before as [View]
    await fetch(`${explorer.url}/api/views/${seen.id}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Changed elsewhere", address: seen.address, notes: "", revision: seen.revision }),
    })
    await page.getByRole("button", { name: "Delete" }).first().click()
    await page.getByText("Somebody else has changed this view meanwhile").waitFor()
    await page.getByRole("button", { name: "Changed elsewhere" }).waitFor()
    expect(await kept()).toHaveLength(before.length)
    expect(faults.filter((fault) => !fault.includes("409"))).toEqual([])
  })
})
