import type { ReactNode } from "react"
import { highlight, selectLine } from "../app/acts.ts"
import { useLanguage } from "../app/store.ts"
import type { Actor } from "../../server/model/index.ts"
import type { LineRef } from "../canvas/port.ts"
import { Swatch } from "../parts/Swatch.tsx"
import { shortName } from "../state/names.ts"
import { lineWords } from "../state/statement.ts"
import styles from "./LineButton.module.css"

/** A line in words that opens its sentences, and rings its actors while it is pointed at; behind it what else is known. */
export function LineButton({ line, source, target, children }: { line: LineRef; source: Actor; target: Actor; children?: ReactNode }) {
  const language = useLanguage()
  const { family, status } = line
  return (
    <button
      type="button"
      className={styles.line}
      onClick={() => selectLine(line)}
      onPointerEnter={() => highlight([source.id, target.id])}
      onPointerLeave={() => highlight([])}
    >
      <Swatch family={family} status={status} width={26} />
      <span>{lineWords({ family, status, source, target }, language, shortName)}</span>
      {children !== undefined && <small>{children}</small>}
    </button>
  )
}
