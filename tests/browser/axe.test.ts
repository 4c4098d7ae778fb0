import type { Page } from "playwright-core"
import { afterEach, beforeAll, expect, it } from "vitest"
import { whatAxeFinds } from "../support/axe.ts"
import { drawn, exploring, goTo } from "../support/explorer.ts"

const STATES: [name: string, path: string, ready: (page: Page) => Promise<void>][] = [
  ["the first picture", "/", async () => undefined],
  ["a line", "/?tie=M_RUS_AF~V_ALEPPO_DEAD&line=attacked.occurred", (page) => page.locator("[data-current]").first().waitFor()],
  ["an actor", "/?actor=P_LAVROV", (page) => page.getByRole("heading", { name: "Sergey Lavrov" }).waitFor()],
  ["an article", "/?article=2016-10-lausanne", (page) => page.locator("[data-opens], [data-evidence]").first().waitFor()],
  [
    "the shortcuts",
    "/",
    async (page) => {
      await page.keyboard.press("?")
      await page.getByRole("dialog").waitFor()
    },
  ],
  [
    "the palette",
    "/",
    async (page) => {
      await page.keyboard.press("Control+k")
      await page.getByRole("combobox", { name: "Find a command" }).waitFor()
    },
  ],
  [
    "two that are picked, and a path",
    "/?chosen=M_RUS_AF,T_IS&panel=linked",
    (page) =>
      page
        .getByRole("button", { name: /^Russian Air Force › / })
        .first()
        .click(),
  ],
  [
    "a window of time, speakers and a layout",
    "/?from=2016-09-10&to=2016-10-05&colour=speaker&without=P_LAVROV&layout=circle",
    (page) => page.locator("[data-window]").waitFor(),
  ],
  ["events as nodes", "/?events=yes&actor=2016-10-lausanne.E1", (page) => page.getByRole("heading", { name: "mediator" }).waitFor()],
  ["saved views", "/?panel=views", (page) => page.getByLabel("Name of the view").waitFor()],
  ["taking away", "/?panel=takeaway", (page) => page.getByRole("button", { name: "SVG" }).waitFor()],
  [
    "filters that leave nothing",
    "/?family=attacked&from=2016-09-10&to=2016-09-20",
    (page) => page.getByText("2 filters leave 0").waitFor(),
  ],
  [
    "a menu",
    "/",
    async (page) => {
      await page.mouse.click(1200, 660, { button: "right" })
      await page.getByRole("menu").waitFor()
    },
  ],
  ["the list", "/?list=yes", (page) => page.getByRole("heading", { name: "List of actors and relations" }).waitFor()],
]

exploring("axe", (explorer) => {
  let page: Page
  // One page goes from state to state; what lies over it is closed before the next.
  beforeAll(async () => {
    ;({ page } = await explorer.open("/?lang=en"))
  })
  afterEach(() => page.keyboard.press("Escape"))

  it.each(STATES)("finds nothing in %s, light and dark", async (_, path, ready) => {
    await goTo(page, `${path}${path.includes("?") ? "&" : "?"}lang=en`)
    await page.getByText("Negotiated").first().waitFor({ state: "attached" })
    if (!path.includes("family=")) await drawn(page)
    await ready(page)
    expect(await whatAxeFinds(page)).toEqual([])
  })

  it.each(["light", "dark"] as const)(
    "finds nothing with more contrast, which makes rules and pale text stronger, %s",
    async (colorScheme) => {
      await goTo(page, "/?lang=en")
      await page.emulateMedia({ colorScheme, contrast: "no-preference", forcedColors: "none" })
      const token = (name: string) => page.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one), name)
      const before = [await token("--ink-3"), await token("--rule")]
      await page.emulateMedia({ contrast: "more" })
      const after = [await token("--ink-3"), await token("--rule")]
      expect(after[0]).not.toBe(before[0])
      expect(after[1]).not.toBe(before[1])
      expect(await whatAxeFinds(page)).toEqual([])
    },
  )

  it("finds nothing with forced colours", async () => {
    await goTo(page, "/?lang=en")
    await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" })
    expect(await whatAxeFinds(page)).toEqual([])
  })
})
