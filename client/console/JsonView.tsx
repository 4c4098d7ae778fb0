import { useRef } from "react"
import { useRows } from "../parts/rows.ts"
import { useSpeak, type Result } from "./store.ts"
import styles from "./JsonView.module.css"

/** The answer as JSON, row by row. */
export function JsonView({ result }: { result: Result }) {
  const speak = useSpeak()
  const box = useRef<HTMLDivElement>(null)
  const { rows, columns, count } = result
  const textOf = (index: number) =>
    JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, rows[index]?.[at] ?? null])), null, 2)
  const virtual = useRows(count, box, 40 + columns.length * 20)
  return (
    <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={speak("result.json")}>
      <div className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <pre key={index} ref={virtual.measureElement} data-index={index} style={{ top: start }}>
            {textOf(index)}
          </pre>
        ))}
      </div>
    </div>
  )
}
