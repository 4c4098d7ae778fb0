import { X } from "lucide-react"
import { useEffect, useRef } from "react"
import { store, useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import type { TextKey } from "../state/texts.ts"
import styles from "./Shortcuts.module.css"

const KEYS: [string[], TextKey][] = [
  [["/"], "keys.search"],
  [["Esc"], "keys.escape"],
  [["+", "−", "0"], "keys.zoom"],
  [["L"], "keys.list"],
  [["C"], "keys.console"],
  [["←", "→", "↑", "↓"], "keys.walk"],
  [["Enter"], "keys.open"],
  [["?"], "keys.help"],
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
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
