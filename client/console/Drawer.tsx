import { X } from "lucide-react"
import { Button } from "../parts/Button.tsx"
import { setDrawer } from "./acts.ts"
import { HistoryList } from "./HistoryList.tsx"
import { SavedList } from "./SavedList.tsx"
import { useConsole, useSpeak } from "./store.ts"
import styles from "./Drawer.module.css"

/** What was asked before, and what is saved, in the place of the statement. */
export function Drawer() {
  const speak = useSpeak()
  const drawer = useConsole((state) => state.drawer)
  return (
    <div
      className={styles.drawer}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return
        event.preventDefault()
        setDrawer("none")
      }}
    >
      <div className={styles.head}>
        <h3>{speak(drawer === "history" ? "history.title" : "saved.title")}</h3>
        <Button look="icon" aria-label={speak("drawer.close")} onClick={() => setDrawer("none")}>
          <X size={15} strokeWidth={1.6} />
        </Button>
      </div>
      {drawer === "history" ? <HistoryList /> : <SavedList />}
    </div>
  )
}
