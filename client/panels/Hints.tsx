import { useState } from "react"
import { openPanel } from "../app/acts.ts"
import { examplesOf } from "../app/examples.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import type { TextKey } from "../state/texts.ts"
import styles from "./Hints.module.css"

const KEPT = "entente.hints"

/** What a first visit is told, each with a question that shows it. */
const HINTS: readonly { text: TextKey; example: string }[] = [
  { text: "hint.line", example: "line" },
  { text: "hint.status", example: "happened" },
  { text: "hint.choice", example: "linked" },
]

/** Three hints on a first visit; once dismissed they do not come again on this machine. */
export function Hints() {
  const say = useSay()
  const language = useLanguage()
  const picture = useApp((state) => state.picture)
  const shown = useApp((state) => state.shown)
  const busy = useApp(
    ({ view }) =>
      view.selection.type !== "none" || view.chosen.length > 0 || view.panel !== null || view.list || view.console || view.only !== null,
  )
  const [at, setAt] = useState(() => (localStorage.getItem(KEPT) === null ? 0 : HINTS.length))
  const hint = HINTS[at]
  const go = (to: number) => {
    if (to >= HINTS.length) localStorage.setItem(KEPT, "seen")
    setAt(to)
  }
  // While something is open, nothing else wants to be read.
  if (!hint || !picture || !shown || busy) return null
  const example = examplesOf(picture, language).find(({ id }) => id === hint.example)
  return (
    <aside className={styles.hints} aria-label={say("hint.label")}>
      <p>{say(hint.text)}</p>
      {example && (
        <p>
          {say("hint.try")}{" "}
          <Button
            look="text"
            onClick={() => {
              go(at + 1)
              example.run()
            }}
          >
            {example.question}
          </Button>
        </p>
      )}
      <p className={styles.foot}>
        <small>{say("hint.of", { n: at + 1, all: HINTS.length })}</small>
        <Button
          look="text"
          onClick={() => {
            go(at + 1)
            if (at === HINTS.length - 1) openPanel("examples")
          }}
        >
          {at === HINTS.length - 1 ? say("act.examples") : say("hint.next")}
        </Button>
        <Button look="text" onClick={() => go(HINTS.length)}>
          {say("hint.never")}
        </Button>
      </p>
    </aside>
  )
}
