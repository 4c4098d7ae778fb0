import { ArrowDown, ArrowUp } from "lucide-react"
import { useMemo, useRef, useState } from "react"
import { highlight } from "../app/acts.ts"
import { useLanguage } from "../app/store.ts"
import { usePhone } from "../app/theme.ts"
import { useRows } from "../parts/rows.ts"
import type { Described } from "./api.ts"
import { Cell } from "./Cell.tsx"
import { foundIn, originOf } from "./state/found.ts"
import { nextSorting, sorted, type Sorting } from "./state/sorting.ts"
import { widthsOf } from "./state/widths.ts"
import { useNames } from "./names.ts"
import { isThing, type Value } from "./state/values.ts"
import { useSpeak, type Result } from "./store.ts"
import styles from "./TableView.module.css"

/** A value as wide as its cell will show it: an id under the name of its thing, with room for its picture. */
function named(value: Value, origin: string | null, nameOf: ReturnType<typeof useNames>): Value {
  if (typeof value === "string" && isThing(origin)) return `${nameOf(origin, value) ?? value}   `
  return Array.isArray(value) ? value.map((one) => named(one, origin, nameOf)) : value
}

/** What a saved query says of a column. */
function Meaning({ said }: { said: Described | null }) {
  const language = useLanguage()
  const words = language === "de" ? (said?.wordsDe ?? said?.words) : said?.words
  return words ? <small title={words}>{words}</small> : null
}

/** The answer as a table: only the rows on the screen are in the page, so a hundred thousand scroll like ten. */
export function TableView({ result }: { result: Result }) {
  const speak = useSpeak()
  const language = useLanguage()
  const phone = usePhone()
  const box = useRef<HTMLDivElement>(null)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const { rows, columns, count } = result
  // Sorted only when the answer is whole: a table that jumps while it grows cannot be read.
  const order = useMemo(() => (sorting ? sorted(rows.slice(0, count), sorting, language) : null), [rows, count, sorting, language])
  const origins = useMemo(() => columns.map((column, index) => originOf(column, result.origins[index] ?? null)), [columns, result.origins])
  const nameOf = useNames()
  const sample = Math.min(count, 120)
  const widths = widthsOf(
    columns,
    rows.slice(0, sample).map((row) => row.map((value, index) => named(value, origins[index] ?? null, nameOf))),
    language,
  )
  const template = `${String(count).length + 3}ch ${widths.map((width) => `minmax(${width}ch, auto)`).join(" ")}`
  const numeric = widths.map((_, index) => rows.slice(0, sample).every((row) => row[index] === null || typeof row[index] === "number"))
  const virtual = useRows(count, box, phone ? 44 : 34)
  const items = virtual.getVirtualItems()
  return (
    <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={speak("result.table")}>
      <div role="table" aria-rowcount={count + 1} aria-colcount={columns.length} className={styles.table}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: template }}>
            <span role="columnheader" className={styles.number}>
              #
            </span>
            {columns.map((column, index) => {
              const own = sorting?.column === index ? sorting : null
              return (
                <span
                  key={column}
                  role="columnheader"
                  aria-sort={own ? (own.down ? "descending" : "ascending") : "none"}
                  data-numeric={numeric[index] || undefined}
                >
                  <button type="button" title={speak("result.sort", { column })} onClick={() => setSorting(nextSorting(sorting, index))}>
                    {column}
                    {own && (own.down ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
                  </button>
                  <Meaning said={result.meanings[index] ?? null} />
                </span>
              )
            })}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, size }) => (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              style={{ gridTemplateColumns: template, top: start, height: size }}
              onPointerEnter={() => highlight([...foundIn([rows[order ? order[index]! : index] ?? []], origins).actors])}
              onPointerLeave={() => highlight([])}
            >
              <span role="cell" className={styles.number}>
                {index + 1}
              </span>
              {columns.map((column, at) => (
                <span key={column} role="cell" data-numeric={numeric[at] || undefined}>
                  <Cell value={rows[order ? order[index]! : index]?.[at]} origin={origins[at] ?? null} />
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
