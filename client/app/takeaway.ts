import interFile from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url"
import serifItalicFile from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url"
import serifFile from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url"
import type { ExportFormat, ExportRows } from "../../server/model/index.ts"
import { fetchFile } from "../api.ts"
import { chainWords } from "../state/citation.ts"
import { dateWords } from "../state/dates.ts"
import { shortName, strangerNamed } from "../state/names.ts"
import { namedAs } from "../state/naming.ts"
import { pageOf, type PageRelation } from "../state/page.ts"
import { lineWords } from "../state/statement.ts"
import { toSearch } from "../state/url.ts"
import { theCanvas } from "./acts.ts"
import { shareAddress } from "./share.ts"
import { shownActors, shownRelations } from "./shown.ts"
import { store } from "./store.ts"

const TYPE = [
  ["Inter Variable", "normal", "100 900", interFile],
  ["Source Serif 4 Variable", "normal", "200 900", serifFile],
  ["Source Serif 4 Variable", "italic", "200 900", serifItalicFile],
] as const

async function dataAddress(file: string): Promise<string> {
  const blob = await (await fetch(file)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener("load", () => resolve(reader.result as string))
    reader.addEventListener("error", () => reject(reader.error ?? new Error(`client/app/takeaway: ${file} cannot be read`)))
    reader.readAsDataURL(blob)
  })
}

/** The type of the page as CSS that needs no network. */
async function typeFaces(): Promise<string> {
  const faces = TYPE.map(
    async ([family, style, weight, file]) =>
      `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(${await dataAddress(file)}) format("woff2")}`,
  )
  return (await Promise.all(faces)).join("")
}

const titleOf = (): string => {
  const [only, more] = store.getState().articles ?? []
  return only && !more ? only.title : "Entente"
}

/** The name that a file gets: what it is, as of when. */
const named = (ending: string): string =>
  `entente_${titleOf()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .toLowerCase()}_${new Date().toISOString().slice(0, 10)}.${ending}`

function give(content: Blob, ending: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = url
  link.download = named(ending)
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

async function drawing(options: { transparent?: boolean; type?: string } = {}): Promise<string> {
  const canvas = theCanvas()
  if (!canvas) throw new Error("client/app/takeaway: there is no picture to take away")
  return canvas.svg({ title: titleOf(), transparent: options.transparent ?? false, type: options.type ?? "" })
}

/** The picture as SVG with real text. */
export async function takeSvg(transparent: boolean): Promise<void> {
  give(new Blob([await drawing({ transparent })], { type: "image/svg+xml" }), "svg")
}

/** The picture as pixels, so many to a pixel of the screen. */
export async function takePng(scale: number, transparent: boolean): Promise<void> {
  const svg = await drawing({ transparent, type: await typeFaces() })
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const sheet = document.createElement("canvas")
    sheet.width = image.width * scale
    sheet.height = image.height * scale
    sheet.getContext("2d")!.drawImage(image, 0, 0, sheet.width, sheet.height)
    const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, "image/png"))
    if (blob) give(blob, "png")
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** The relations that are drawn and their actors as a file of data. */
export async function takeData(format: ExportFormat, rows?: ExportRows): Promise<void> {
  const relations = (await shownRelations()).map(({ id }) => id)
  const body = { format, rows, relations, actors: shownActors(), query: toSearch(store.getState().view) }
  give(await fetchFile("/api/export", body), rows ? `${rows}.${format}` : format)
}

/** One file with picture, filters and sentences, for who has no Entente. */
export async function takePage(): Promise<void> {
  const { view, picture } = store.getState()
  const { language } = view
  const [shown, svg] = await Promise.all([shownRelations(), typeFaces().then((type) => drawing({ type }))])
  const style = getComputedStyle(document.documentElement)
  const named = new Map(namedAs(picture?.actors ?? [], view.naming).map((one) => [one.id, one]))
  const actor = (id: string) => named.get(id) ?? strangerNamed(id)
  const told = shown.map((one): PageRelation => ({
    lines: one.lines,
    family: one.family,
    status: one.status,
    words: lineWords({ ...one, source: actor(one.source), target: actor(one.target) }, language, shortName),
    when: dateWords(one, language),
    sentences: one.evidence.map((evidence) => ({
      quote: evidence.quote,
      by: chainWords(evidence, language),
      source: [evidence.articleTitle, evidence.outlet].filter(Boolean).join(", "),
    })),
  }))
  const page = pageOf({
    title: titleOf(),
    address: shareAddress(),
    made: new Date().toISOString().slice(0, 10),
    svg,
    relations: told,
    total: picture?.total.relations ?? told.length,
    language,
    colours: { paper: style.getPropertyValue("--paper").trim(), ink: style.getPropertyValue("--ink").trim() },
  })
  give(new Blob([page], { type: "text/html" }), "html")
}
