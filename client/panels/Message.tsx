import type { ReactNode } from "react"
import styles from "./Message.module.css"

/** A sentence, and what to do. */
export function Message({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={styles.message}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <p className={styles.acts}>{children}</p>}
    </div>
  )
}
