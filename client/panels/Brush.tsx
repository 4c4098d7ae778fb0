import { useRef, type KeyboardEvent, type PointerEvent } from "react"
import { setWindow } from "../app/acts.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { clamped, daysLater, type Window } from "../state/playback.ts"
import { dayWords, windowWords } from "../state/dates.ts"
import { dayOf, isoOf, type Scale } from "../state/timeline.ts"
import styles from "./Brush.module.css"

type Grip = "from" | "to" | "all" | "new"
const GRIP = 6
const KEYS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -30, PageUp: 30 }

/** The window of time over the lanes: drawn by dragging, moved and changed by its ends, by pointer or keys. */
export function Brush({ scale, span, height }: { scale: Scale; span: Window; height: number }) {
  const say = useSay()
  const language = useLanguage()
  const window = useApp((state) => state.view.window)
  const held = useRef<{ grip: Grip; day: string; window: Window } | null>(null)

  const dayAt = (event: PointerEvent<SVGElement>) => {
    const { left } = event.currentTarget.ownerSVGElement!.getBoundingClientRect()
    return isoOf(Math.floor(scale.day(event.clientX - left)))
  }
  const down = (event: PointerEvent<SVGElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const day = dayAt(event)
    const grip = window ? gripAt(event, window) : "new"
    held.current = { grip, day, window: window ?? { from: day, to: day } }
  }
  const gripAt = (event: PointerEvent<SVGElement>, { from, to }: Window): Grip => {
    const x = event.clientX - event.currentTarget.ownerSVGElement!.getBoundingClientRect().left
    const [left, right] = [scale.x(dayOf(from)), scale.x(dayOf(to) + 1)]
    if (Math.abs(x - left) <= GRIP) return "from"
    if (Math.abs(x - right) <= GRIP) return "to"
    return x > left && x < right ? "all" : "new"
  }
  const move = (event: PointerEvent<SVGElement>) => {
    if (!held.current) return
    const { grip, day, window: before } = held.current
    const now = dayAt(event)
    if (grip === "new") {
      // A click is no drag: it chooses nothing.
      if (now !== day || before.from !== before.to) setWindow(clamped(day, now, span))
    } else if (grip === "all") setWindow(shifted(before, dayOf(now) - dayOf(day), span))
    else setWindow(grip === "from" ? clamped(now, before.to, span) : clamped(before.from, now, span))
  }
  const up = () => {
    held.current = null
  }
  const keys = (grip: Exclude<Grip, "new">) => (event: KeyboardEvent) => {
    if (!window) return
    const days = (KEYS[event.key] ?? 0) * (event.shiftKey ? 7 : 1)
    const end = event.key === "Home" ? span.from : event.key === "End" ? span.to : null
    if (days === 0 && end === null) return
    event.preventDefault()
    if (grip === "all") return setWindow(shifted(window, end ? dayOf(end) - dayOf(window.from) : days, span))
    const day = end ?? daysLater(window[grip], days)
    setWindow(
      grip === "from" ? clamped(day, day > window.to ? day : window.to, span) : clamped(window.from < day ? window.from : day, day, span),
    )
  }

  const [left, right] = window ? [scale.x(dayOf(window.from)), scale.x(dayOf(window.to) + 1)] : [0, 0]
  const slider = (grip: "from" | "to", x: number) => (
    <g
      role="slider"
      tabIndex={0}
      className={styles.grip}
      aria-label={say(grip === "from" ? "time.from" : "time.to")}
      aria-valuemin={dayOf(span.from)}
      aria-valuemax={dayOf(span.to)}
      aria-valuenow={dayOf(window![grip])}
      aria-valuetext={dayWords(window![grip], language)}
      onKeyDown={keys(grip)}
    >
      <path d={`M${x} 0 V${height}`} />
      <rect x={x - 3} y={height / 2 - 9} width={6} height={18} rx={3} />
    </g>
  )
  return (
    <g className={styles.brush}>
      {window && (
        <>
          <rect className={styles.out} x={scale.left} width={Math.max(0, left - scale.left)} height={height} />
          <rect className={styles.out} x={right} width={Math.max(0, scale.right - right)} height={height} />
          <rect
            role="slider"
            tabIndex={0}
            className={styles.window}
            aria-label={say("time.move")}
            aria-valuemin={dayOf(span.from)}
            aria-valuemax={dayOf(span.to)}
            aria-valuenow={dayOf(window.from)}
            aria-valuetext={windowWords(window, language)}
            x={left}
            width={Math.max(1, right - left)}
            height={height}
            onKeyDown={keys("all")}
          />
          {slider("from", left)}
          {slider("to", right)}
        </>
      )}
      <rect
        className={styles.surface}
        data-brush
        x={scale.left}
        width={scale.right - scale.left}
        height={height}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
    </g>
  )
}

/** The same width elsewhere, not beyond the ends. */
function shifted({ from, to }: Window, days: number, span: Window): Window {
  const room = Math.max(dayOf(span.from) - dayOf(from), Math.min(dayOf(span.to) - dayOf(to), days))
  return { from: daysLater(from, room), to: daysLater(to, room) }
}
