import { useEffect, useState, type KeyboardEvent } from "react"
import { LIMITS } from "../../server/model/limits.ts"
import { useLanguage } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { runDraft, setTab } from "./acts.ts"
import { Files } from "./Files.tsx"
import { JsonView } from "./JsonView.tsx"
import { Note } from "./Note.tsx"
import { PlanView } from "./PlanView.tsx"
import { Acts, ResultGraph } from "./ResultGraph.tsx"
import { useConsole, useSpeak, type Result, type Tab } from "./store.ts"
import { TableView } from "./TableView.tsx"
import { TroubleNote } from "./TroubleNote.tsx"
import styles from "./ResultPane.module.css"

/** The answer as table, graph, JSON and plan, with what became of it. */
export function ResultPane() {
  const speak = useSpeak()
  const trouble = useConsole((state) => state.trouble)
  const result = useConsole((state) => state.result)
  const running = useConsole((state) => state.running)
  const plan = useConsole((state) => state.plan)
  const tab = useConsole((state) => state.tab)
  const nothing = !result && !trouble && running === null && !(tab === "plan" && plan)
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <Tabs />
        <Fate />
        {result && result.count > 0 && tab !== "plan" && (
          <span className={styles.acts}>
            <Acts result={result} />
            <Files result={result} />
          </span>
        )}
      </div>
      {trouble && <TroubleNote trouble={trouble} />}
      {nothing && <Note title={speak("result.empty")} text={speak("result.emptyHow")} />}
      {running !== null && !result && <Note title={speak("result.waiting")} />}
      {tab === "plan" ? plan && <PlanView plan={plan.plan} notices={plan.notices} /> : result && <Answer result={result} tab={tab} />}
    </div>
  )
}

function Answer({ result, tab }: { result: Result; tab: Exclude<Tab, "plan"> }) {
  const speak = useSpeak()
  return (
    <>
      <Cut result={result} />
      {result.count === 0 && result.ending ? (
        <Note title={speak("result.none")} text={speak("result.noneHow")} />
      ) : tab === "table" ? (
        <TableView result={result} />
      ) : tab === "graph" ? (
        <ResultGraph result={result} />
      ) : (
        <JsonView result={result} />
      )}
    </>
  )
}

/** A limit that was hit, what the database remarks, and how to have more. */
function Cut({ result }: { result: Result }) {
  const speak = useSpeak()
  const language = useLanguage()
  const { ending, count } = result
  if (!ending || (!ending.truncated && ending.notices.length === 0)) return null
  const n = count.toLocaleString(language)
  return (
    <div className={styles.cut} role="status">
      {ending.truncated === "rows" && (
        <p>
          {speak("result.byRows", { n })}{" "}
          {count < LIMITS.rowsMost && (
            <Button look="text" onClick={() => void runDraft({ maxRows: LIMITS.rowsMost })}>
              {speak("result.more", { n: LIMITS.rowsMost.toLocaleString(language) })}
            </Button>
          )}
        </p>
      )}
      {ending.truncated === "bytes" && <p>{speak("result.byBytes", { n })}</p>}
      {ending.notices.map((notice) => (
        <p key={notice} lang="en">
          {notice}
        </p>
      ))}
    </div>
  )
}

const TABS = ["table", "graph", "json", "plan"] as const
const TAB_TEXTS = { table: "result.table", graph: "result.graph", json: "result.json", plan: "result.plan" } as const

function Tabs() {
  const speak = useSpeak()
  const tab = useConsole((state) => state.tab)
  const plan = useConsole((state) => state.plan !== null)
  const shown = TABS.filter((one) => one !== "plan" || plan)
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0
    const next = shown[(shown.indexOf(tab) + step + shown.length) % shown.length]
    if (step === 0 || !next) return
    event.preventDefault()
    setTab(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={speak("result.views")} onKeyDown={keys}>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-tab={one}
          aria-selected={one === tab}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => setTab(one)}
        >
          {speak(TAB_TEXTS[one])}
        </button>
      ))}
    </div>
  )
}

/** Rows so far and time, then how it ended. */
function Fate() {
  const speak = useSpeak()
  const language = useLanguage()
  const running = useConsole((state) => state.running)
  const result = useConsole((state) => state.result)
  const elapsed = useElapsed(running)
  const rows = result && speak("result.rows", { n: result.count }).replace(String(result.count), result.count.toLocaleString(language))
  if (running !== null) {
    const seconds = (elapsed / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    return (
      <p className={styles.fate}>
        {rows && `${rows} · `}
        {speak("result.running", { seconds })}
      </p>
    )
  }
  if (!result) return <p className={styles.fate} />
  const { ending, stopped } = result
  const how = stopped ? speak("result.stopped") : ending === null ? speak("result.cut") : ending.truncated ? "" : speak("result.complete")
  const time = ending && `${Math.round(ending.elapsedMs).toLocaleString(language)} ms`
  return (
    <p className={styles.fate} role="status">
      <strong>{rows}</strong>
      {[how && `, ${how}`, time && ` · ${time}`]}
    </p>
  )
}

function useElapsed(since: number | null): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (since === null) return
    const timer = setInterval(() => setNow(performance.now()), 100)
    return () => clearInterval(timer)
  }, [since])
  return since === null ? 0 : Math.max(0, now - since)
}
