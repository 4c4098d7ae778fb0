import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core"

/**
 * What the tests leave out, because the browser would build pages of its own beside ours or change how ours load.
 * The driver has such a list too; Chromium takes the last one it is given.
 */
const WITHOUT = [
  "AimEnabled",
  "WebUIOmniboxPopup",
  "PreconnectToSearch",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "SpareRendererForSitePerProcess",
  "ThirdPartyStoragePartitioning",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "Translate",
]

/** Flags under which Chromium draws WebGL without a GPU, also as root, and calls nobody. */
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // Pages are put together by the processor anyway: not through an emulated GPU, which is a quarter of the time of a test.
  "--disable-gpu-compositing",
  `--disable-features=${WITHOUT.join(",")}`,
]

/** A real headless Chromium. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}

export interface Visit {
  page: Page
  context: BrowserContext
  /** Console errors, uncaught errors and failed requests since the last look; a test ends with this being empty. */
  faults: string[]
}

export type VisitOptions = BrowserContextOptions & { first?: boolean }

/** Opens a page that notes everything that went wrong; to a reader who has seen the hints, unless it is the `first` visit. */
export async function visit(browser: Browser, url: string, { first = false, ...options }: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", ...MEDIA, ...options })
  if (!first) await context.addInitScript(() => location.protocol === "http:" && localStorage.setItem("entente.hints", "seen"))
  const page = await context.newPage()
  const faults = faultsOf(page)
  await page.goto(url)
  return { page, context, faults }
}

/** What a reader's system asks for unless a test says otherwise. */
export const MEDIA = { colorScheme: "light", reducedMotion: "reduce", forcedColors: "none", contrast: "no-preference" } as const

/** A list that takes in whatever goes wrong on the page from now on. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`))
  page.on("requestfailed", (request) => {
    // A request that the page itself gave up is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`)
  })
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  return faults
}
