import { X } from "lucide-react"
import { useEffect, useRef } from "react"
import { COMMANDS } from "../app/commands.ts"
import { store, useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { Keys } from "../parts/Keys.tsx"
import type { TextKey } from "../state/texts.ts"
import styles from "./Shortcuts.module.css"

/** Keys that belong to the picture alone. */
const WALK: [string[], TextKey][] = [
  [["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], "keys.walk"],
  [["Enter"], "keys.open"],
]
const ROWS: [readonly string[], TextKey][] = [
  ...COMMANDS.flatMap(({ keys, name }): [readonly string[], TextKey][] => (keys ? [[keys.slice(0, 1), name]] : [])),
  ...WALK,
]

/** Which keys do what. The browser's own dialog: radix locks scrolling with a style that our CSP refuses. */
export function Shortcuts() {
  const say = useSay()
  const open = useApp((state) => state.shortcuts)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={() => store.setState({ shortcuts: false })}>
      <div className={styles.head}>
        <h2 id="keys-title">{say("keys.title")}</h2>
        <Button look="icon" aria-label={say("reader.close")} onClick={() => store.setState({ shortcuts: false })}>
          <X size={18} />
        </Button>
      </div>
      <dl className={styles.keys}>
        {ROWS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <Keys key={key} of={key} />
              ))}
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
