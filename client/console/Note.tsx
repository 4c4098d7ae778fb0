import styles from "./ResultPane.module.css"

/** A sentence in the empty pane. */
export function Note({ title, text }: { title: string; text?: string }) {
  return (
    <div className={styles.note}>
      <h3>{title}</h3>
      {text && <p>{text}</p>}
    </div>
  )
}
