import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { findChromium, findShell } from "./chromium.ts"

test("takes the browser that is named, then one on the path, then one that Playwright fetched", async () => {
  const folder = await mkdtemp(join(tmpdir(), "entente-chromium-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const onPath = join(folder, "bin", "google-chrome")
  const fetched = join(folder, "playwright", "chromium-1200", "chrome-linux", "chrome")
  for (const path of [onPath, fetched]) {
    await mkdir(join(path, ".."), { recursive: true })
    await writeFile(path, "")
  }
  const PLAYWRIGHT_BROWSERS_PATH = join(folder, "playwright")
  const PATH = join(folder, "bin")
  expect(findChromium({ PATH, PLAYWRIGHT_BROWSERS_PATH, CHROMIUM: fetched })).toBe(fetched)
  expect(findChromium({ PATH, PLAYWRIGHT_BROWSERS_PATH })).toBe(onPath)
  expect(findChromium({ PATH: folder, PLAYWRIGHT_BROWSERS_PATH })).toBe(fetched)
  // A name that leads nowhere is a slip to be told, not a reason to take another browser.
  expect(findChromium({ PATH, CHROMIUM: join(folder, "nowhere") })).toBeNull()
  expect(findShell({ PATH, CHROMIUM: join(folder, "nowhere") })).toBeNull()
  // Tests take the shell where there is one, wherever on the path.
  expect(findShell({ PATH })).toBe(onPath)
  const shell = join(folder, "other", "chromium-headless-shell")
  await mkdir(join(shell, ".."))
  await writeFile(shell, "")
  const both = [PATH, join(folder, "other")].join(delimiter)
  expect(findShell({ PATH: both })).toBe(shell)
  expect(findShell({ PATH: both, CHROMIUM: fetched })).toBe(fetched)
  expect(findChromium({ PATH: both })).toBe(onPath)
})
