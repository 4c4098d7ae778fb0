import { useMemo, useState, type ReactNode } from "react"
import { ArrowDown, ArrowUp, Columns3 } from "lucide-react"
import { highlight } from "../app/acts.ts"
import { useLanguage, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import type { TextKey } from "../state/texts.ts"
import styles from "./Table.module.css"

export interface Column<Row, Told> {
  name: TextKey
  /** Numbers stand to the right. */
  number?: true
  /** What it is sorted by. */
  value: (row: Row, told: Told) => string | number
  cell: (row: Row, told: Told) => ReactNode
}

interface Props<Row, Told> {
  title: TextKey
  count: number
  columns: readonly Column<Row, Told>[]
  /** What cells are written with besides their row. */
  told: Told
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Actors that are ringed in the picture while the row is pointed at. */
  actorsOf: (row: Row) => string[]
  /** What is selected in the picture. */
  isSelected: (row: Row) => boolean
}

/** Rows shown at once; more on demand. */
const STEP = 300

/** A table that is sorted by any of its columns, and shows those that the reader wants. */
export function Table<Row, Told>({ title, count, columns, told, rows, keyOf, actorsOf, isSelected }: Props<Row, Told>) {
  const say = useSay()
  const language = useLanguage()
  const [sort, setSort] = useState<{ by: TextKey; down: boolean } | null>(null)
  const [hidden, setHidden] = useState<readonly TextKey[]>([])
  const [shown, setShown] = useState(STEP)
  const sorted = useMemo(() => {
    const column = columns.find(({ name }) => name === sort?.by)
    if (!sort || !column) return rows
    const collator = new Intl.Collator(language, { numeric: true })
    const order = (a: Row, b: Row) => {
      const [one, other] = [column.value(a, told), column.value(b, told)]
      return typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other))
    }
    return rows.toSorted((a, b) => (sort.down ? order(b, a) : order(a, b)))
  }, [rows, columns, told, sort, language])
  const visible = columns.filter(({ name }) => !hidden.includes(name))
  // The first click sorts as a reader means it: most first, or from A to Z; the third one gives the given order back.
  const turn = ({ name, number }: Column<Row, Told>) => {
    const first = number === true
    setSort(sort?.by !== name ? { by: name, down: first } : sort.down === first ? { by: name, down: !first } : null)
  }
  const id = `table-${title}`
  return (
    <>
      <div className={styles.head}>
        <h3 id={id}>
          {say(title)} <span className="tabular">{count}</span>
        </h3>
        <details className={styles.columns}>
          <summary aria-label={say("table.columns")} title={say("table.columns")}>
            <Columns3 size={15} strokeWidth={1.6} />
          </summary>
          <ul>
            {columns.slice(1).map(({ name }) => (
              <li key={name}>
                <label>
                  <input
                    type="checkbox"
                    checked={!hidden.includes(name)}
                    onChange={() => setHidden(hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name])}
                  />{" "}
                  {say(name)}
                </label>
              </li>
            ))}
          </ul>
        </details>
      </div>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            {visible.map((column) => {
              const by = sort?.by === column.name ? sort : null
              return (
                <th
                  key={column.name}
                  scope="col"
                  className={column.number && styles.number}
                  aria-sort={by ? (by.down ? "descending" : "ascending") : undefined}
                >
                  <button type="button" onClick={() => turn(column)}>
                    {say(column.name)}
                    {by && (by.down ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr
              key={keyOf(row)}
              data-selected={isSelected(row) || undefined}
              onPointerEnter={() => highlight(actorsOf(row))}
              onPointerLeave={() => highlight([])}
            >
              {visible.map((column) => (
                <td key={column.name} className={column.number && styles.number}>
                  {column.cell(row, told)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <p className={styles.more}>
          <Button look="text" onClick={() => setShown(shown + STEP)}>
            {say("list.more", { n: rows.length - shown })}
          </Button>
        </p>
      )}
    </>
  )
}
