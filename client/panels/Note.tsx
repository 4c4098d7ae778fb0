import { useState } from "react"
import { setNote } from "../app/notes.ts"
import { useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import styles from "./Note.module.css"

/** What the reader noted on an actor or a line, and how to: kept as it is written, because panels close without asking. */
export function Note({ of }: { of: string }) {
  const say = useSay()
  const note = useApp((state) => state.notes[of] ?? "")
  /** What stands in the field while it is written; a note has no blanks at its ends. */
  const [draft, setDraft] = useState<string | null>(null)
  if (!note && draft === null)
    return (
      <p className={styles.note}>
        <Button look="text" onClick={() => setDraft("")}>
          {say("note.add")}
        </Button>
      </p>
    )
  const text = draft ?? note
  return (
    <div className={styles.note}>
      <span aria-hidden>{say("note.label")}</span>
      <textarea
        aria-label={say("note.label")}
        rows={Math.min(8, text.split("\n").length + 1)}
        maxLength={20_000}
        value={text}
        autoFocus={draft !== null && !note}
        onFocus={() => setDraft(note)}
        onChange={(event) => {
          setDraft(event.target.value)
          setNote(of, event.target.value)
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  )
}
