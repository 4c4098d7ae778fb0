import { Bookmark, History as HistoryIcon, Lock, X } from "lucide-react"
import { useId, useState } from "react"
import { get } from "../api.ts"
import { setConsole } from "../app/acts.ts"
import { useLoaded } from "../app/loaded.ts"
import { LIMITS } from "../../server/model/limits.ts"
import { useLanguage } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { setDrawer, setSide } from "./acts.ts"
import { useConsole, useSpeak, type Drawer } from "./store.ts"
import styles from "./Head.module.css"

/** Name, what it may do, where it asks, and what was asked before. */
export function Head() {
  const speak = useSpeak()
  return (
    <header className={styles.head}>
      <h2>{speak("console.title")}</h2>
      <ReadOnly />
      <StoreName />
      <span className={styles.gap} />
      <DrawerButton drawer="history" />
      <DrawerButton drawer="saved" />
      <Button look="icon" aria-label={speak("console.close")} onClick={() => setConsole(false)}>
        <X size={17} strokeWidth={1.6} />
      </Button>
    </header>
  )
}

/** The badge that explains itself. */
function ReadOnly() {
  const speak = useSpeak()
  const id = useId()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const rows = LIMITS.rowsMost.toLocaleString(language)
  return (
    <span
      className={styles.badgePlace}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return
        event.preventDefault()
        setOpen(false)
      }}
    >
      <button type="button" className={styles.badge} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Lock size={12} strokeWidth={1.8} aria-hidden />
        {speak("console.readOnly")}
      </button>
      <span id={id} role="note" className={styles.why} hidden={!open}>
        {speak("console.readOnlyHow", { seconds: LIMITS.timeoutMsMost / 1000, rows })}
      </span>
    </span>
  )
}

function StoreName() {
  const speak = useSpeak()
  const loaded = useLoaded("ready", () => get("ready"))
  if (loaded.type !== "ready") return null
  const { kind, version } = loaded.data.store
  return <span className={styles.store}>{speak(kind === "neo4j" ? "console.neo4j" : "console.embedded", { version })}</span>
}

const ICONS = { history: HistoryIcon, saved: Bookmark }

function DrawerButton({ drawer }: { drawer: Exclude<Drawer, "none"> }) {
  const speak = useSpeak()
  const open = useConsole((state) => state.drawer === drawer)
  const Icon = ICONS[drawer]
  const name = speak(drawer === "history" ? "history.title" : "saved.title")
  const toggle = () => {
    setSide("statement")
    setDrawer(open ? "none" : drawer)
  }
  return (
    <Button look="plain" className={styles.drawer} aria-expanded={open} aria-label={name} onClick={toggle}>
      <Icon size={15} strokeWidth={1.6} aria-hidden />
      <span className={styles.word}>{name}</span>
    </Button>
  )
}
