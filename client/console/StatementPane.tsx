import { useLanguage } from "../app/store.ts"
import { EditorField } from "./EditorField.tsx"
import { Params } from "./Params.tsx"
import { RunBar } from "./RunBar.tsx"
import { queryOf, useConsole, useSpeak } from "./store.ts"
import styles from "./StatementPane.module.css"

/** The statement with its parameters, and what runs it. */
export function StatementPane() {
  return (
    <div className={styles.pane}>
      <Sentence />
      <EditorField />
      <Params />
      <RunBar />
    </div>
  )
}

/** What the saved query asks, in words; and whether the statement still is that query. */
function Sentence() {
  const speak = useSpeak()
  const language = useLanguage()
  const query = useConsole(queryOf)
  const changed = useConsole((state) => query !== null && query.statement.trim() !== state.draft.statement.trim())
  if (!query) return null
  return (
    <p className={styles.sentence}>
      {language === "de" ? query.sentenceDe : query.sentence} {changed && <span>({speak("console.changed")})</span>}
    </p>
  )
}
