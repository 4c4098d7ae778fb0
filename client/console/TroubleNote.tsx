import { LIMITS } from "../../server/model/limits.ts"
import { Button } from "../parts/Button.tsx"
import { runDraft, setSide } from "./acts.ts"
import { goTo } from "./caret.ts"
import type { Trouble } from "./state/problem.ts"
import { useSpeak } from "./store.ts"
import type { ConsoleText } from "./texts.ts"
import styles from "./TroubleNote.module.css"

const WORDS: Partial<Record<Trouble["code"], [what: ConsoleText, how: ConsoleText]>> = {
  "statement-syntax": ["trouble.syntax", "trouble.syntaxHow"],
  "statement-not-read-only": ["trouble.notReadOnly", "trouble.notReadOnlyHow"],
  "statement-failed": ["trouble.failed", "trouble.failedHow"],
  "statement-timeout": ["trouble.timeout", "trouble.timeoutHow"],
  "statement-memory": ["trouble.memory", "trouble.memoryHow"],
  "too-many-requests": ["trouble.many", "trouble.manyHow"],
  "payload-too-large": ["trouble.large", "trouble.largeHow"],
  "invalid-request": ["trouble.request400", "trouble.request400How"],
  "store-unavailable": ["trouble.away", "trouble.awayHow"],
  unreachable: ["trouble.away", "trouble.awayHow"],
}

/** What went wrong, where, and what to try; below it the words of the database itself. */
export function TroubleNote({ trouble }: { trouble: Trouble }) {
  const speak = useSpeak()
  const [what, how] = WORDS[trouble.code] ?? ["trouble.other", "trouble.otherHow"]
  const placed = trouble.places.filter((place) => place.at !== null)
  const messages = [...new Set([...placed.map((place) => place.message), ...Object.values(trouble.fields)])]
  return (
    <div className={styles.trouble} role="alert" data-code={trouble.code}>
      <h3>{speak(what)}</h3>
      <p>{speak(how)}</p>
      {placed.map(
        ({ at }) =>
          at && (
            <Button
              key={at.offset}
              look="text"
              onClick={() => {
                setSide("statement")
                requestAnimationFrame(() => goTo(at.offset))
              }}
            >
              {speak("trouble.place", { line: at.line, column: at.column })}
            </Button>
          ),
      )}
      {trouble.code !== "unreachable" && (
        <div className={styles.detail} lang="en">
          {(messages.length > 0 ? messages : [trouble.detail]).map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      {trouble.code === "statement-timeout" && (
        <p>
          <Button look="text" onClick={() => void runDraft({ timeoutMs: LIMITS.timeoutMsMost })}>
            {speak("trouble.longer", { seconds: LIMITS.timeoutMsMost / 1000 })}
          </Button>
        </p>
      )}
      {trouble.code === "internal" && trouble.requestId && <p>{speak("trouble.request", { id: trouble.requestId })}</p>}
    </div>
  )
}
