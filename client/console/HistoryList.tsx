import { useState } from "react"
import { useLanguage } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { fillPast, forget } from "./acts.ts"
import { DrawerSearch } from "./DrawerSearch.tsx"
import { searched } from "./state/history.ts"
import { useConsole, useSpeak } from "./store.ts"
import styles from "./Drawer.module.css"

/** What was run in this browser, newest first; a click fills the console. */
export function HistoryList() {
  const speak = useSpeak()
  const language = useLanguage()
  const history = useConsole((state) => state.history)
  const [query, setQuery] = useState("")
  const found = searched(history, query, (past) => `${past.statement} ${Object.values(past.raw).join(" ")}`)
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" })
  return (
    <>
      <DrawerSearch label={speak("history.search")} query={query} change={setQuery} />
      <ul className={styles.list} data-drawer>
        {found.map((past) => (
          <li key={past.at}>
            <button type="button" className={styles.entry} onClick={() => fillPast(past)}>
              <code>{past.statement}</code>
              <span className={styles.facts}>
                {when.format(past.at)}
                {past.rows !== null && ` · ${speak("result.rows", { n: past.rows })}`}
                {Object.entries(past.raw)
                  .filter(([, raw]) => raw !== "")
                  .map(([name, raw]) => ` · $${name} ${raw.replaceAll("\n", ", ")}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{speak(history.length === 0 ? "history.none" : "history.noMatch")}</p>}
      {history.length > 0 && (
        <p className={styles.foot}>
          <Button look="text" onClick={forget}>
            {speak("history.forget")}
          </Button>
        </p>
      )}
    </>
  )
}
