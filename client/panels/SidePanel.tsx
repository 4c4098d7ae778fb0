import { X } from "lucide-react"
import type { ReactNode } from "react"
import { openPanel } from "../app/acts.ts"
import { useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import styles from "./SidePanel.module.css"

/** A panel beside the picture with a title and a way out. */
export function SidePanel({ title, close, children }: { title: string; close?: () => void; children: ReactNode }) {
  const say = useSay()
  return (
    <aside className={styles.panel} aria-label={title}>
      <div className={styles.top}>
        <h2>{title}</h2>
        <Button look="icon" aria-label={say("reader.close")} onClick={close ?? (() => openPanel(null))}>
          <X size={17} strokeWidth={1.6} />
        </Button>
      </div>
      <div className={styles.body} tabIndex={0} role="region" aria-label={title}>
        {children}
      </div>
    </aside>
  )
}
