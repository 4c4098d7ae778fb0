import { useRef, useState, type PointerEvent, type ReactNode } from "react"
import styles from "./Sheet.module.css"

interface Props {
  label: string
  /** Name of the handle. */
  handle: string
  close: () => void
  children: ReactNode
  /** Share of the page's height at first. */
  height?: number
}

const HEIGHTS = [0.5, 0.89]

/** A panel from below for phones: its handle drags it taller, smaller or away. */
export function Sheet({ label, handle, close, children, height = 0.5 }: Props) {
  const [share, setShare] = useState(height)
  const [dragged, setDragged] = useState<number | null>(null)
  const from = useRef(0)
  const way = useRef(0)

  const start = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = event.clientY
    way.current = 0
    setDragged(0)
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (dragged === null) return
    way.current = event.clientY - from.current
    setDragged(way.current)
  }
  const stop = () => {
    if (dragged === null) return
    const wanted = share - dragged / window.innerHeight
    setDragged(null)
    if (wanted < 0.28) close()
    else setShare(HEIGHTS.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best)))
  }
  return (
    <section
      className={styles.sheet}
      aria-label={label}
      data-dragged={dragged !== null || undefined}
      style={{ height: `calc(${share * 100}dvh - ${dragged ?? 0}px)` }}
    >
      <button
        type="button"
        className={styles.handle}
        aria-label={handle}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={stop}
        onPointerCancel={stop}
        // A drag ends in a click too; only one without a way is meant.
        onClick={() => Math.abs(way.current) < 4 && setShare(share > 0.7 ? 0.5 : 0.89)}
      />
      {children}
    </section>
  )
}
