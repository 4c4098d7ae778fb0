import { expect, it } from "vitest"
import type { View } from "../../server/model/index.ts"
import { exploring, measure } from "../support/explorer.ts"

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
