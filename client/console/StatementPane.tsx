import { EditorField } from "./EditorField.tsx"
import { Params } from "./Params.tsx"
import { RunBar } from "./RunBar.tsx"
import styles from "./StatementPane.module.css"

/** The statement with its parameters, and what runs it. */
export function StatementPane() {
  return (
    <div className={styles.pane}>
      <EditorField />
      <Params />
      <RunBar />
    </div>
  )
}
