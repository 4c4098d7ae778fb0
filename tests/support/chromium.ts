import { existsSync, readdirSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, join } from "node:path"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const shell = "chromium-headless-shell"
const onMac = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]

/** The Chromium or Chrome of this machine, or null; `CHROMIUM` names another one. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROMIUM) return existsSync(env.CHROMIUM) ? env.CHROMIUM : null
  return [...onPath(env, names), ...onMac, ...ofPlaywright(env)].find((path) => existsSync(path)) ?? null
}

/** The same for tests: rather the headless shell that Debian has, Chromium without a browser's own windows around the page, which takes less of the processor. */
export function findShell(env: NodeJS.ProcessEnv = process.env): string | null {
  return (env.CHROMIUM ? undefined : onPath(env, [shell]).find((path) => existsSync(path))) ?? findChromium(env)
}

/** One sentence on how to get a browser. */
export const whatChromiumLacks =
  "The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium-headless-shell) or set CHROMIUM to the path of its binary."

function onPath(env: NodeJS.ProcessEnv, called: string[]): string[] {
  return (env.PATH ?? "").split(delimiter).flatMap((folder) => called.map((name) => join(folder, name)))
}

function ofPlaywright(env: NodeJS.ProcessEnv): string[] {
  const caches = [env.PLAYWRIGHT_BROWSERS_PATH, join(homedir(), ".cache/ms-playwright"), join(homedir(), "Library/Caches/ms-playwright")]
  const binaries = ["chrome-linux/chrome", "chrome-linux64/chrome", "chrome-mac/Chromium.app/Contents/MacOS/Chromium"]
  return caches
    .filter((cache) => cache !== undefined && existsSync(cache))
    .flatMap((cache) => readdirSync(cache!).map((name) => join(cache!, name)))
    .filter((folder) => /chromium-\d+$/.test(folder))
    .flatMap((folder) => binaries.map((binary) => join(folder, binary)))
}
