import { Play, Square } from "lucide-react"
import { useState } from "react"
import { toSearch } from "../state/url.ts"
import { store, useApp } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { explainDraft, runDraft, save, stop } from "./acts.ts"
import { goTo } from "./caret.ts"
import { fieldWord } from "./state/fields.ts"
import { draftToSearch } from "./state/link.ts"
import { consoleStore, fieldsOf, useConsole, useSpeak } from "./store.ts"
import styles from "./RunBar.module.css"

const apple = /Mac|iP(hone|ad)/.test(navigator.userAgent)

/** Runs, stops, explains, saves and links the statement; says the first problem before it runs. */
export function RunBar() {
  const speak = useSpeak()
  const running = useConsole((state) => state.running !== null)
  const empty = useConsole((state) => state.draft.statement.trim() === "")
  const [naming, setNaming] = useState(false)
  return (
    <>
      <Findings />
      {naming && <Naming done={() => setNaming(false)} />}
      <div className={styles.bar}>
        <Button look="plain" disabled={empty || running} onClick={() => void explainDraft()}>
          {speak("run.plan")}
        </Button>
        <Button look="plain" disabled={empty} aria-expanded={naming} onClick={() => setNaming(!naming)}>
          {speak("run.save")}
        </Button>
        <LinkButton disabled={empty} />
        <span className={styles.gap} />
        <Button disabled={!running} onClick={stop}>
          <Square size={12} strokeWidth={1.8} aria-hidden />
          {speak("run.stop")}
        </Button>
        <Button
          look="full"
          id="console-run"
          aria-keyshortcuts={apple ? "Meta+Enter" : "Control+Enter"}
          disabled={empty || running}
          onClick={() => void runDraft()}
        >
          <Play size={12} strokeWidth={1.8} aria-hidden />
          {speak("run.run")}
          <kbd className={styles.key} aria-hidden>
            {apple ? "⌘" : "Ctrl"} ↵
          </kbd>
        </Button>
      </div>
    </>
  )
}

/** The first problem that the editor underlines, in words: a colour alone says nothing. */
function Findings() {
  const speak = useSpeak()
  const findings = useConsole((state) => state.findings)
  const statement = useConsole((state) => state.draft.statement)
  const first = findings.find((one) => one.error) ?? findings[0]
  return (
    <div className={styles.findings} aria-live="polite">
      {first && (
        <button type="button" data-error={first.error || undefined} onClick={() => goTo(first.offset)}>
          {speak("run.finding", { line: statement.slice(0, first.offset).split("\n").length, what: first.text })}
        </button>
      )}
    </div>
  )
}

function Naming({ done }: { done: () => void }) {
  const speak = useSpeak()
  const [name, setName] = useState("")
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === "") return
        save(name)
        done()
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        event.preventDefault()
        done()
      }}
    >
      <label>
        {speak("run.saveAs")}
        <input ref={(input) => input?.focus()} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </label>
      <Button type="submit" disabled={name.trim() === ""}>
        {speak("run.save")}
      </Button>
    </form>
  )
}

/** The address of the view with the statement in it. */
function linkOf(): string {
  const state = consoleStore.getState()
  const types = Object.fromEntries(fieldsOf(state).map((field) => [field.name, fieldWord(field)]))
  const view = { ...store.getState().view, console: true }
  return `${location.origin}${location.pathname}?${toSearch(view)}&${draftToSearch({ ...state.draft, types }).toString()}`
}

function LinkButton({ disabled }: { disabled: boolean }) {
  const speak = useSpeak()
  const [said, setSaid] = useState<"run.linked" | "run.linkFailed" | null>(null)
  const language = useApp((state) => state.view.language)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linkOf())
      setSaid("run.linked")
    } catch (error) {
      if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error
      setSaid("run.linkFailed")
    }
  }
  return (
    <span className={styles.link}>
      <Button look="plain" disabled={disabled} onClick={() => void copy()} onBlur={() => setSaid(null)}>
        {speak("run.link")}
      </Button>
      <span role="status" lang={language} className={styles.said}>
        {said && speak(said)}
      </span>
    </span>
  )
}
