import { useState } from "react"
import { setNote } from "../app/notes.ts"
import { useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import styles from "./Note.module.css"

/** What the reader noted on an actor or a line, and how to: written when the field is left. */
export function Note({ of }: { of: string }) {
  const say = useSay()
  const note = useApp((state) => state.notes[of] ?? "")
  const [writing, setWriting] = useState(false)
  if (!note && !writing)
    return (
      <p className={styles.note}>
        <Button look="text" onClick={() => setWriting(true)}>
          {say("note.add")}
        </Button>
      </p>
    )
  return (
    <div className={styles.note}>
      <span aria-hidden>{say("note.label")}</span>
      <textarea
        aria-label={say("note.label")}
        key={note}
        rows={Math.min(8, note.split("\n").length + 1)}
        maxLength={20_000}
        defaultValue={note}
        autoFocus={writing}
        onBlur={(event) => {
          setNote(of, event.target.value)
          setWriting(false)
        }}
      />
    </div>
  )
}
