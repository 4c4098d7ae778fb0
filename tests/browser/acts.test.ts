import { expect, it } from "vitest"
import { clickActor, exploring, measure } from "../support/explorer.ts"

exploring("acts", (explorer) => {
  it("are undone and redone one by one, by name", async () => {
    const { page, faults } = await explorer.open()
    const lines = async () => (await measure(page)).lines.length
    const all = await lines()
    expect(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled()).toBe(true)
    await page.getByRole("button", { name: /^Attacked/ }).click()
    await expect.poll(lines).toBe(all - 5)
    await clickActor(page, "P_DEMISTURA")
    await page.getByRole("button", { name: "Hide", exact: true }).click()
    await expect.poll(lines).toBe(all - 5 - 2)
    await page.getByRole("button", { name: "Undo: Hide Staffan de Mistura" }).click()
    await expect.poll(lines).toBe(all - 5)
    await page.locator("#picture").focus()
    await page.keyboard.press("Control+z")
    await expect.poll(lines).toBe(all)
    await page.getByRole("status").filter({ hasText: "Undone: Show or leave out: Attacked" }).waitFor()
    await page.keyboard.press("Control+Shift+z")
    await expect.poll(lines).toBe(all - 5)
    await page.keyboard.press("Control+y")
    await expect.poll(lines).toBe(all - 5 - 2)
    expect(await page.getByRole("button", { name: "Redo", exact: true }).isDisabled()).toBe(true)
    expect(faults).toEqual([])
  })

  it("are all in the palette, found by their words and run by Enter", async () => {
    const { page, faults } = await explorer.open()
    const all = (await measure(page)).lines.length
    await page.keyboard.press("Control+k")
    const field = page.getByRole("combobox", { name: "Find a command" })
    await field.waitFor()
    const options = page.getByRole("dialog").getByRole("option")
    expect(await options.count()).toBeGreaterThan(30)
    await field.fill("negot")
    expect(await options.allTextContents()).toEqual(["Show or leave out: Negotiated"])
    await page.keyboard.press("Enter")
    await expect.poll(async () => (await measure(page)).lines.length).toBeLessThan(all)
    await page.keyboard.press("Control+k")
    await field.fill("qwertz")
    await page.getByText("No command is called so.").waitFor()
    await page.keyboard.press("Escape")
    await field.waitFor({ state: "detached" })
    // What is typed in a field is no shortcut.
    await page.keyboard.press("/")
    await page.keyboard.type("hlc")
    expect(page.url()).not.toContain("list=yes")
    expect(faults).toEqual([])
  })

  it("with a key are on the page of shortcuts", async () => {
    const { page, faults } = await explorer.open()
    await page.keyboard.press("?")
    const dialog = page.getByRole("dialog", { name: "Shortcuts" })
    for (const words of ["Undo", "Commands", "only what happened", "Hide the selected actor", "In the picture: to the next actor or line"])
      await dialog.getByText(words, { exact: true }).waitFor()
    await page.keyboard.press("Escape")
    await page.keyboard.press("h")
    await expect.poll(() => page.url()).toContain("status=occurred,ongoing")
    expect(faults).toEqual([])
  })
})
