import { FAMILIES, KINDS, STATUSES, type Family, type Kind, type Status } from "../../server/model/index.ts"
import type { Camera, Language, Selection } from "../canvas/port.ts"
import { LAYOUTS } from "../canvas/layouts/index.ts"
import { NAMES, SIZES } from "../canvas/rules/index.ts"
import { COLOURS } from "./colours/index.ts"
import { GROUPINGS, type GroupingId } from "./groups.ts"
import { NAMINGS } from "./naming.ts"
import { FIRST } from "./overview.ts"
import { firstView, nothing, PANELS, type Theme, type View } from "./view.ts"

/** A part of the address that says nothing we know, and was left out. */
export interface Ignored {
  name: string
  value: string
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u
const TIE = /^[\p{L}\p{N}._-]+~[\p{L}\p{N}._-]+$/u
const families = FAMILIES.map((family) => family.id) as readonly Family[]
const statuses = STATUSES.map((status) => status.id) as readonly Status[]
const kinds = KINDS.map((kind) => kind.id) as readonly Kind[]

const LINE = new RegExp(`^${TIE.source.slice(1, -1)}~(${families.join("|")})~(${statuses.join("|")})$`, "u")
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** The article's own word, among the ids of actors. */
const ARTICLE = "article"

/** More would make an address that servers refuse. */
const MOST = 150

const rounded = (value: number, digits: number) => String(Number(value.toFixed(digits)))

/** The view as search parameters with names that a person can read; what is as on a first visit is left out. */
export function toSearch(view: View): string {
  const search = new URLSearchParams()
  if (view.selection.type === "actor") search.set("actor", view.selection.actor)
  if (view.selection.type === "line") {
    const { tie, family, status } = view.selection.line
    search.set("tie", tie)
    search.set("line", `${family}.${status}`)
    if (view.evidence > 0) search.set("sentence", String(view.evidence + 1))
  }
  if (view.chosen.length > 0 && view.chosen.length <= MOST) search.set("chosen", view.chosen.join(","))
  if (view.panel) search.set("panel", view.panel)
  if (view.arrangement) {
    search.set("layout", view.arrangement.layout)
    if (view.arrangement.options.gap !== undefined) search.set("gap", String(view.arrangement.options.gap))
    if (view.arrangement.around !== null) search.set("around", view.arrangement.around)
  }
  const moved = Object.entries(view.moved)
  if (moved.length > 0 && moved.length <= MOST) search.set("moved", moved.map(([id, [x, y]]) => [id, x, y].join(":")).join(","))
  if (view.article) search.set("article", view.article)
  if (view.families.length > 0) search.set("family", view.families.join(","))
  if (view.statuses.length > 0) search.set("status", view.statuses.join(","))
  if (view.kinds.length > 0) search.set("kind", view.kinds.join(","))
  if (view.focus) search.set("focus", view.focus)
  if (view.hidden.length > 0) search.set("hidden", view.hidden.join(","))
  if (view.most !== null) search.set("most", String(view.most))
  if (!view.nearer) search.set("nearer", "no")
  if (view.grouping) search.set("group", view.grouping)
  if (view.apart.length > 0) search.set("apart", view.apart.join(","))
  if (view.window) {
    search.set("from", view.window.from)
    search.set("to", view.window.to)
  }
  if (view.compared) search.set("compare", [view.compared.before, view.compared.after].map(({ from, to }) => `${from}..${to}`).join(","))
  if (view.dates === "certain") search.set("dates", "certain")
  if (!view.alone) search.set("alone", "no")
  if (view.without.length > 0) search.set("without", view.without.map((one) => one || ARTICLE).join(","))
  if (view.colour !== "family") search.set("colour", view.colour)
  if (view.size !== "relations") search.set("size", view.size)
  if (view.names !== "every") search.set("names", view.names)
  if (view.naming !== "page") search.set("naming", view.naming)
  if (!view.partOf) search.set("partof", "no")
  if (view.derived) search.set("derived", "yes")
  if (view.events) search.set("events", "yes")
  if (view.list) search.set("list", "yes")
  if (view.only && view.only.length <= MOST) search.set("only", view.only.join(","))
  if (view.console) search.set("console", "yes")
  if (view.camera) search.set("camera", [rounded(view.camera.x, 4), rounded(view.camera.y, 4), rounded(view.camera.zoom, 3)].join(","))
  if (view.theme !== "system") search.set("theme", view.theme)
  search.set("lang", view.language)
  // Commas, colons, and the tilde that joins ids, are legal in a query and easier to read.
  return search.toString().replaceAll("%2C", ",").replaceAll("%7E", "~").replaceAll("%3A", ":")
}

const PLACE = new RegExp(`^${ID.source.slice(1, -1)}:-?\\d+(\\.\\d+)?:-?\\d+(\\.\\d+)?$`, "u")
const isPlace = (value: string): value is string => PLACE.test(value)
function placeOf(text: string): [string, [number, number]] {
  const [id, x, y] = text.split(":")
  return [id!, [Number(x), Number(y)]]
}
const isId = (value: string): value is string => ID.test(value)
const among =
  <T extends string>(all: readonly T[]) =>
  (value: string): value is T =>
    (all as readonly string[]).includes(value)

function camera(text: string): Camera | null {
  const parts = text.split(",").map(Number)
  const [x, y, zoom] = parts
  if (parts.length !== 3 || x === undefined || y === undefined || zoom === undefined) return null
  return parts.every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null
}

const WINDOWS = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/
function windows(text: string): View["compared"] {
  const [, a = "", b = "", c = "", d = ""] = WINDOWS.exec(text) ?? []
  return a && a <= b && c <= d ? { before: { from: a, to: b }, after: { from: c, to: d } } : null
}

/** The view that an address asks for, and the parts of it that say nothing we know. */
export function fromSearch(text: string, language: Language): { view: View; ignored: Ignored[] } {
  const search = new URLSearchParams(text)
  const view = firstView(language)
  const ignored: Ignored[] = []
  const read = (name: string, take: (value: string) => boolean) => {
    for (const value of search.getAll(name)) if (!take(value)) ignored.push({ name, value })
    search.delete(name)
  }
  const list = <T extends string>(name: string, known: (value: string) => value is T, put: (values: T[]) => void) => {
    const values = search.getAll(name).flatMap((value) => value.split(","))
    search.delete(name)
    for (const value of values) if (!known(value)) ignored.push({ name, value })
    put([...new Set(values.filter(known))])
  }
  const one = <T extends string>(name: string, all: readonly { id: T }[], put: (id: T) => void) =>
    read(name, (value) => all.some(({ id }) => id === value) && (put(value as T), true))
  const flag = (name: string, word: string, put: () => void) => read(name, (value) => value === word && (put(), true))

  const tie = search.get("tie")
  const line = (search.get("line") ?? "").split(".")
  const [family, status] = line
  let selection: Selection = nothing
  if (tie !== null || search.has("line")) {
    const known = tie !== null && TIE.test(tie) && line.length === 2 && among(families)(family ?? "") && among(statuses)(status ?? "")
    if (known) selection = { type: "line", line: { tie, family: family as Family, status: status as Status } }
    else ignored.push({ name: tie === null ? "line" : "tie", value: [tie, search.get("line")].filter(Boolean).join(" ") })
    search.delete("tie")
    search.delete("line")
  }
  read("sentence", (value) => {
    if (!/^[1-9]\d{0,5}$/.test(value) || selection.type !== "line") return false
    view.evidence = Number(value) - 1
    return true
  })
  read("actor", (value) => {
    if (!isId(value) || selection.type !== "none") return false
    selection = { type: "actor", actor: value }
    return true
  })
  view.selection = selection
  read("article", (value) => isId(value) && ((view.article = value), true))
  list("family", among(families), (values) => (view.families = values))
  list("status", among(statuses), (values) => (view.statuses = values))
  list("kind", among(kinds), (values) => (view.kinds = values))
  list("hidden", isId, (values) => (view.hidden = values))
  read("most", (value) => /^[1-9]\d{0,5}$/.test(value) && Number(value) > FIRST && ((view.most = Number(value)), true))
  flag("nearer", "no", () => (view.nearer = false))
  read("group", (value) => among<GroupingId>(GROUPINGS.map(({ id }) => id))(value) && ((view.grouping = value), true))
  list("apart", isId, (values) => (view.apart = values))
  const days = [search.get("from"), search.get("to")]
  if (days.some((day) => day !== null)) {
    const [from, to] = days
    if (from && to && DAY.test(from) && DAY.test(to) && from <= to) view.window = { from, to }
    else ignored.push({ name: "from", value: days.join(" ") })
    search.delete("from")
    search.delete("to")
  }
  read("compare", (value) => (view.compared = windows(value)) !== null)
  flag("dates", "certain", () => (view.dates = "certain"))
  flag("alone", "no", () => (view.alone = false))
  list("without", isId, (values) => (view.without = values.map((one) => (one === ARTICLE ? "" : one))))
  one("colour", COLOURS, (id) => (view.colour = id))
  one("size", SIZES, (id) => (view.size = id))
  one("names", NAMES, (id) => (view.names = id))
  one("naming", NAMINGS, (id) => (view.naming = id))
  list("chosen", isId, (values) => (view.chosen = values))
  read("panel", (value) => among(PANELS)(value) && ((view.panel = value), true))
  read(
    "layout",
    (value) => LAYOUTS.some(({ id }) => id === value) && ((view.arrangement = { layout: value, options: {}, around: null }), true),
  )
  const { arrangement } = view
  read("gap", (value) => /^\d{1,4}$/.test(value) && arrangement !== null && ((arrangement.options = { gap: Number(value) }), true))
  read("around", (value) => isId(value) && arrangement !== null && ((arrangement.around = value), true))
  list("moved", isPlace, (values) => (view.moved = Object.fromEntries(values.map(placeOf))))
  read("focus", (value) => isId(value) && ((view.focus = value), true))
  flag("partof", "no", () => (view.partOf = false))
  flag("derived", "yes", () => (view.derived = true))
  flag("events", "yes", () => (view.events = true))
  flag("list", "yes", () => (view.list = true))
  flag("console", "yes", () => (view.console = true))
  if (search.has("only"))
    list(
      "only",
      (value): value is string => isId(value) || LINE.test(value),
      (values) => (view.only = values),
    )
  read("camera", (value) => (view.camera = camera(value)) !== null)
  read("theme", (value) => among<Theme>(["light", "dark"])(value) && ((view.theme = value), true))
  read("lang", (value) => among<Language>(["de", "en"])(value) && ((view.language = value), true))
  // What fills the console is read there.
  if (search.has("statement")) for (const name of ["statement", "params", "query"]) search.delete(name)
  for (const [name, value] of search) ignored.push({ name, value })
  return { view, ignored }
}
