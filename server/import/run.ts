import { setImmediate } from "node:timers/promises"
import { Problem } from "../problems.ts"
import type { PartReport } from "../store/plan.ts"
import { actors, article, namedBy } from "../store/queries/browse.ts"
import { load } from "../store/queries/load.ts"
import type { Store } from "../store/store.ts"
import { Cast } from "./cast.ts"
import type { Coded, DossierFormat, Echo, Format, Reason, RowFormat } from "./formats/format.ts"
import { echoesOf, partOf } from "./part.ts"

/** Rows in one transaction: twice as many are no faster, hold readers up and take 60 MB more. */
export const PART = 1000
/** Rows that are read at a stretch: readers, and the database that writes the part before, wait no longer than that. */
const STRETCH = 10
/** Looked at only after so many rows: three bad ones at the head of a file say nothing. */
const EARLY = 1000
/** More bad rows than this share mean another file, or a broken one. */
const MOST_BAD = 0.1

/** What was done so far. `changed` rows said something else before; `unchanged` ones were here already. */
export interface Progress {
  /** Rows that were read; those of one part may not be written yet. */
  rows: number
  rejected: Partial<Record<Reason, number>>
  /** Rows that are of nothing we draw, by what they are. */
  outside: Record<string, number>
  created: PartReport["created"]
  /** Actors of the rows whom other articles or data sets named before. */
  matched: number
  changed: number
  unchanged: number
}

export const nothingYet = (): Progress => ({
  rows: 0,
  rejected: {},
  outside: {},
  created: { actors: 0, events: 0, relations: 0 },
  matched: 0,
  changed: 0,
  unchanged: 0,
})

/** A row that was left out. */
export interface Reject {
  line: number
  reason: Reason
  detail: string
  text: string
}

/** A row that was left out, as a line of the file of rejects. */
export const rejectLine = ({ line, reason, detail, text }: Reject): string =>
  `${[line, reason, detail, text].map((cell) => String(cell).replaceAll(/[\t\r\n]+/g, " ")).join("\t")}\n`

export interface Watch {
  /** After each part that was written. */
  progress?: (so: Progress) => void
  reject?: (row: Reject, so: Progress) => void
  /** Asked between parts; what it throws ends the import there, and it may wait. */
  turn?: () => Promise<void> | void
}

/** Counts rows as they come, and ends an import of which too many are bad. */
export class Tally {
  readonly so = nothingYet()
  readonly watch: Watch
  private bad = 0
  /** The first that was left out. */
  private row: Reject | null = null

  constructor(watch: Watch) {
    this.watch = watch
  }

  /** Throws when too many are bad; `keep` is run before. */
  async reject(row: Reject, keep: () => Promise<void>): Promise<void> {
    const { so } = this
    this.bad += 1
    this.row ??= row
    so.rejected[row.reason] = (so.rejected[row.reason] ?? 0) + 1
    this.watch.reject?.(row, so)
    if (so.rows < EARLY || this.bad <= so.rows * MOST_BAD) return
    await keep()
    throw new Problem(
      "invalid-import",
      `${this.bad} of the first ${so.rows} rows cannot be read, the last one because: line ${row.line} ${row.detail}. What could be read was kept; mend the file and import it again.`,
    )
  }

  /** At the end of a file of which nothing could be read at all: it is something else. */
  refuseNothing(): void {
    if (this.bad === 0 || this.bad < this.so.rows) return
    const { row } = this
    throw new Problem(
      "invalid-import",
      `None of the ${this.bad} rows can be read: line ${row!.line} ${row!.detail}. Choose another format, or mend the file.`,
    )
  }

  outside(what: string): void {
    this.so.outside[what] = (this.so.outside[what] ?? 0) + 1
  }

  add({ created, changed, unchanged }: PartReport, matched: number): void {
    const { so } = this
    so.matched = matched
    for (const what of ["actors", "events", "relations"] as const) so.created[what] += created[what]
    so.changed += changed
    so.unchanged += unchanged
    this.watch.progress?.(so)
  }
}

/** A data set stands as an article; one that has a text of its own must not lose it to a mapping that chose the same id. */
async function refuseArticle(store: Store, { dataset }: RowFormat): Promise<void> {
  const [there] = await store.run(article, { id: dataset.id })
  if (!there || there.sentences.length === 0) return
  throw new Problem(
    "conflict",
    `There is an article with the id ${JSON.stringify(dataset.id)}; give the data set another id. Nothing was changed.`,
  )
}

/** Further reports with what their rows show; of a row that is not here, and of one that came from that very report, nothing is said anew. */
async function shown(store: Store, echoes: readonly Echo[], tally: Tally) {
  const rows = await store.run(load.shownBy, { ids: [...new Set(echoes.map(({ of }) => of))] })
  const found = new Map(rows.map((row) => [row.id, row]))
  return echoes.flatMap((echo) => {
    const row = found.get(echo.of)
    if (row && row.url !== echo.source.url) return [{ ...row, ...echo }]
    tally.outside(row ? "a mention in the report of the event itself" : "a mention of an event that is not here")
    return []
  })
}

async function importCoded(
  store: Store,
  format: RowFormat,
  input: AsyncIterable<Uint8Array>,
  watch: Watch,
  size: number,
): Promise<Progress> {
  await refuseArticle(store, format)
  const cast = new Cast(format.dataset.id, await store.run(actors, {}), await store.run(namedBy, {}))
  return importParts(format, input, watch, size, (rows, echoes, tally) => {
    const load = store.partLoader(partOf(format.dataset, rows, cast))
    return async (busy) => {
      if (rows.length > 0) tally.add(await load(busy), cast.matched)
      if (echoes.length === 0) return
      const further = store.partLoader(echoesOf(format.dataset, await shown(store, echoes, tally)))
      tally.add(await further(busy), cast.matched)
    }
  })
}

/** Makes rows ready to be written and returns what writes them, which is called when those before are written and calls `busy` as a store does. */
type Take = (rows: readonly Coded[], echoes: readonly Echo[], tally: Tally) => (busy: () => void) => Promise<void>

/** Reads the rows of a data set and hands on those that could be read, so many at a time. Throws as importRows does. */
export async function importParts(
  format: RowFormat,
  input: AsyncIterable<Uint8Array>,
  watch: Watch,
  size: number,
  take: Take,
): Promise<Progress> {
  const tally = new Tally(watch)
  let waiting: Coded[] = []
  let echoes: Echo[] = []
  /** The part before: while the database writes it, the next one is read. */
  let writing: Promise<void> = Promise.resolve()
  const write = async () => {
    if (waiting.length + echoes.length === 0) return
    const part = take(waiting, echoes, tally)
    waiting = []
    echoes = []
    await writing
    await watch.turn?.()
    await new Promise<void>((goOn) => {
      writing = part(goOn)
      writing.then(goOn, goOn)
    })
  }
  const writeAll = async () => {
    await write()
    await writing
  }
  try {
    for await (const row of format.rows(input)) {
      tally.so.rows += 1
      if ("coded" in row) waiting.push(row.coded)
      else if ("echo" in row) echoes.push(row.echo)
      else if ("outside" in row) tally.outside(row.outside)
      else await tally.reject(row, writeAll)
      if (waiting.length + echoes.length >= size) await write()
      else if (tally.so.rows % STRETCH === 0) await setImmediate()
    }
    await writeAll()
  } finally {
    // Whatever ended the reading: nothing is written any more once this has ended.
    await writing.catch(() => {})
  }
  tally.refuseNothing()
  return tally.so
}

async function importDossiers(store: Store, format: DossierFormat, input: AsyncIterable<Uint8Array>, watch: Watch): Promise<Progress> {
  const names = new Map((await store.run(namedBy, {})).map(({ actor, articles }) => [actor, articles]))
  const matched = new Set<string>()
  const tally = new Tally(watch)
  for await (const row of format.dossiers(input)) {
    tally.so.rows += 1
    if (!("plan" in row)) {
      await tally.reject(row, () => Promise.resolve())
      continue
    }
    const { article: told, actors: those } = row.plan
    await watch.turn?.()
    const { created, unchanged } = await store.load(row.plan)
    for (const { id } of those) if (names.get(id)?.some((one) => one !== told.id)) matched.add(id)
    tally.add({ created, changed: 0, unchanged: unchanged ? 1 : 0 }, matched.size)
  }
  tally.refuseNothing()
  return tally.so
}

/**
 * Reads a file row by row and writes it in parts of so many rows, each in a transaction of its own; the same file again changes nothing.
 * Throws a Problem when the file is something else, breaks off or is bad as a whole; the parts before it stay.
 */
export async function importRows(
  store: Store,
  format: Format,
  input: AsyncIterable<Uint8Array>,
  watch: Watch = {},
  part = PART,
): Promise<Progress> {
  await store.ready()
  return "dossiers" in format ? importDossiers(store, format, input, watch) : importCoded(store, format, input, watch, part)
}
