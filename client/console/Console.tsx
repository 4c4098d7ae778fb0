import { useEffect, useState, type KeyboardEvent } from "react"
import { setConsole } from "../app/acts.ts"
import { store, useApp } from "../app/store.ts"
import { usePhone } from "../app/theme.ts"
import { fill, furnish, runDraft, setSide } from "./acts.ts"
import { Drawer } from "./Drawer.tsx"
import { Head } from "./Head.tsx"
import { ResultPane } from "./ResultPane.tsx"
import { draftFromSearch } from "./state/link.ts"
import { StatementPane } from "./StatementPane.tsx"
import { consoleStore, useConsole, useSpeak } from "./store.ts"
import styles from "./Console.module.css"

/** Where the focus was before the console took it. */
function useReturn(): void {
  // Asked while drawing: the editor takes the focus before any effect of ours.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    return () => {
      const back =
        before instanceof HTMLElement && before !== document.body && before.isConnected ? before : document.getElementById("picture")
      back?.focus()
    }
  }, [before])
}

/** An address that came with a statement fills the console; nothing runs by itself. */
function useFilling(): void {
  const filling = useApp((state) => state.filling)
  useEffect(() => {
    const draft = filling === null ? null : draftFromSearch(new URLSearchParams(filling))
    if (draft) fill(draft)
    if (filling !== null) store.setState({ filling: null })
  }, [filling])
}

/** The console: a statement, its parameters and its answer. */
export default function Console() {
  const speak = useSpeak()
  const phone = usePhone()
  const drawer = useConsole((state) => state.drawer)
  const side = useConsole((state) => state.side)
  useReturn()
  useFilling()
  useEffect(() => {
    const { words, queries } = consoleStore.getState()
    if (!words || !queries) void furnish()
  }, [])
  const keys = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const runs = event.key === "Enter" && (event.ctrlKey || event.metaKey)
    if (runs) void runDraft()
    else if (event.key === "Escape") setConsole(false)
    else return
    event.preventDefault()
  }
  return (
    <section className={styles.console} aria-label={speak("console.label")} onKeyDown={keys}>
      <Head />
      {phone && (
        <div className={styles.sides} role="group" aria-label={speak("console.label")}>
          {(["statement", "result"] as const).map((one) => (
            <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>
              {speak(one === "statement" ? "console.statement" : "console.result")}
            </button>
          ))}
        </div>
      )}
      <div className={styles.halves}>
        <div className={styles.half} hidden={phone && side !== "statement"}>
          {drawer === "none" ? <StatementPane /> : <Drawer />}
        </div>
        <div className={styles.half} data-result hidden={phone && side !== "result"}>
          <ResultPane />
        </div>
      </div>
    </section>
  )
}
