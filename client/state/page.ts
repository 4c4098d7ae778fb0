import { FAMILIES, STATUSES, type Family, type Status } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"
import { say } from "./texts.ts"

/** One relation of the page with everything said of it. */
export interface PageRelation {
  /** Words of the lines that it is drawn in, also those of groups and of spokes. */
  lines: readonly string[]
  family: Family
  status: Status
  words: string
  when: string
  sentences: { quote: string | null; by: string; source: string }[]
}

export interface Page {
  title: string
  /** Where the page came from, and when. */
  address: string
  made: string
  /** The picture, as the canvas draws it. */
  svg: string
  relations: readonly PageRelation[]
  /** How many relations there are of which these are a part. */
  total: number
  language: Language
  colours: { paper: string; ink: string }
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** One file that opens without a server or network: the picture, its legend as filters, and every sentence behind a line. */
export function pageOf(page: Page): string {
  const { language, relations } = page
  const has = <T extends string>(key: "family" | "status", value: T) => relations.some((one) => one[key] === value)
  const box = (name: "family" | "status", value: string, words: string) =>
    `<label><input type="checkbox" name="${name}" value="${value}" checked> ${escaped(words)}</label>`
  const filters = [
    ...FAMILIES.filter(({ id }) => has("family", id)).map((family) => box("family", family.id, family[language].name)),
    ...STATUSES.filter(({ id }) => has("status", id)).map((status) => box("status", status.id, status[language].name)),
  ]
  const items = relations.map(
    ({ lines, family, status, words, when, sentences }) =>
      `<li data-of="${escaped(lines.join(" "))}" data-family="${family}" data-status="${status}"><h3>${escaped(words)}</h3><p>${escaped(when)} · ${escaped(STATUSES.find(({ id }) => id === status)![language].word)}</p>${sentences
        .map(
          ({ quote, by, source }) =>
            `<figure>${quote === null ? `<p>${escaped(say(language, "evidence.coded"))}</p>` : `<blockquote>${escaped(quote)}</blockquote>`}<figcaption>${escaped(by)} · ${escaped(source)}</figcaption></figure>`,
        )
        .join("")}</li>`,
  )
  const said = say(language, "export.shown", { n: relations.length, total: page.total })
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>
:root { color-scheme: light dark }
body { margin: 0; font: 15px/1.5 "Inter Variable", system-ui, sans-serif; background: ${page.colours.paper}; color: ${page.colours.ink} }
header, main, footer { max-width: 1100px; margin: 0 auto; padding: 16px 24px }
h1 { font: 600 26px/1.25 "Source Serif 4 Variable", Georgia, serif; margin: 0 }
svg { display: block; width: 100%; height: auto }
[data-line] { cursor: pointer }
[data-off] { display: none }
.dim { opacity: .15 }
fieldset { display: flex; flex-wrap: wrap; gap: 4px 18px; border: 0; margin: 0; padding: 8px 0 }
ol { padding: 0; list-style: none }
li { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 10px 0 }
h3 { margin: 0; font-size: 15px }
li p, figcaption, footer { margin: 0; font-size: 13px; opacity: .8 }
figure { margin: 8px 0; padding-left: 12px; border-left: 2px solid color-mix(in srgb, currentColor 30%, transparent) }
blockquote { margin: 0; font: 17px/1.5 "Source Serif 4 Variable", Georgia, serif }
@page { size: A4 landscape; margin: 12mm }
@media print { fieldset, button { display: none } svg { max-height: 170mm } li { break-inside: avoid } }
</style>
</head>
<body>
<header><h1>${escaped(page.title)}</h1></header>
<main>
${page.svg}
<form><fieldset><legend>${escaped(said)}</legend>${filters.join("")}<button type="button" id="all" hidden>${escaped(say(language, "legend.unfocus"))}</button></fieldset></form>
<ol>${items.join("\n")}</ol>
</main>
<footer>Entente · ${escaped(page.made)} · <a href="${escaped(page.address)}">${escaped(page.address)}</a></footer>
<script>
const all = (what) => [...document.querySelectorAll(what)]
let line = null
const draw = () => {
  const on = (name) => new Set(all("input[name=" + name + "]:checked").map((box) => box.value))
  const families = on("family"), statuses = on("status")
  const off = (one) => !families.has(one.dataset.family) || !statuses.has(one.dataset.status)
  for (const one of all("[data-line]")) { one.toggleAttribute("data-off", off(one)); one.classList.toggle("dim", line !== null && one.dataset.line !== line) }
  for (const one of all("[data-of]")) one.toggleAttribute("data-off", off(one) || (line !== null && !one.dataset.of.split(" ").includes(line)))
  document.getElementById("all").hidden = line === null
}
const choose = (next) => { line = next; draw(); if (line) document.querySelector("ol").scrollIntoView({ block: "nearest" }) }
for (const one of all("[data-line]")) {
  one.setAttribute("tabindex", "0")
  one.setAttribute("role", "button")
  one.setAttribute("aria-label", document.querySelector('[data-of~="' + CSS.escape(one.dataset.line) + '"] h3')?.textContent ?? one.dataset.line)
  one.addEventListener("click", () => choose(one.dataset.line === line ? null : one.dataset.line))
  one.addEventListener("keydown", (event) => { if (event.key === "Enter") choose(one.dataset.line) })
}
document.getElementById("all").addEventListener("click", () => choose(null))
document.forms[0].addEventListener("change", draw)
addEventListener("keydown", (event) => { if (event.key === "Escape") choose(null) })
</script>
</body>
</html>
`
}
