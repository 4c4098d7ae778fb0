import { Network } from "lucide-react"
import { lazy, Suspense, useState } from "react"
import { useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import styles from "./LayoutsButton.module.css"

const Layouts = lazy(async () => ({ default: (await import("./Layouts.tsx")).Layouts }))

/** Opens the list of layouts, which comes when it is asked for. */
export function LayoutsButton() {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  return (
    <span className={styles.place}>
      <Button
        look="icon"
        aria-label={say("layout.label")}
        aria-expanded={open}
        onClick={() => {
          setAsked(true)
          setOpen(!open)
        }}
      >
        <Network size={16} strokeWidth={1.6} />
      </Button>
      <Suspense>{asked && <Layouts open={open} close={() => setOpen(false)} />}</Suspense>
    </span>
  )
}

/** How far a layout is that is worked out beside the page. */
export function Arranging() {
  const say = useSay()
  const share = useApp((state) => state.arranging)
  if (share === null) return null
  const n = Math.round(share * 100)
  return (
    <p className={styles.working} role="progressbar" aria-valuenow={n} aria-label={say("layout.working", { n })}>
      {say("layout.working", { n })}
    </p>
  )
}
