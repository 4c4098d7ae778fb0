import { monthName } from "../state/dates.ts"
import type { Scale, Ticks } from "../state/timeline.ts"
import styles from "./Timeline.module.css"

const WEEK = 7

/** The frame of the lanes with months, weeks and the days that a sentence names. */
export function Axis({ scale, ticks, bottom, language }: { scale: Scale; ticks: Ticks; bottom: number; language: "de" | "en" }) {
  const { x, from } = scale
  return (
    <>
      <path className={styles.axis} d={`M${scale.left + 0.5} 0 V${bottom + 0.5} H${scale.right - 0.5} V0`} />
      {weeks(scale).map((day) => (
        <path key={day} className={styles.axis} d={`M${Math.round(x(day)) + 0.5} ${bottom - 4} V${bottom}`} />
      ))}
      {roomy(ticks, x, language).map((tick) => (
        <g key={tick.iso}>
          {tick.at > from && tick.label !== "days" && <path className={styles.axis} d={`M${Math.round(x(tick.at)) + 0.5} 0 V${bottom}`} />}
          <text
            className={styles.tick}
            x={tick.label === "days" ? x((tick.at + tick.to) / 2) : x(tick.at) + 3}
            y={bottom + 13}
            data-days={tick.label === "days" || undefined}
          >
            {tickWords(tick, language)}
          </text>
        </g>
      ))}
    </>
  )
}

/** Mondays, where there is room for them. */
function weeks(scale: Scale): number[] {
  if (scale.to - scale.from > 100) return []
  // 5 January 1970 was a Monday.
  const first = Math.ceil((scale.from - 4) / WEEK) * WEEK + 4
  return Array.from({ length: Math.ceil((scale.to - first) / WEEK) }, (_, index) => first + index * WEEK)
}

/** The labels that have room; months before days. */
function roomy(ticks: Ticks, x: (day: number) => number, language: "de" | "en"): Ticks {
  const extent = (tick: Ticks[number]) => {
    const width = tickWords(tick, language).length * 6
    const left = tick.label === "days" ? x((tick.at + tick.to) / 2) - width / 2 : x(tick.at) + 3
    return { left, right: left + width }
  }
  const taken: { left: number; right: number }[] = []
  const ranked = ticks.toSorted((a, b) => Number(a.label === "days") - Number(b.label === "days"))
  return ranked.filter((tick) => {
    const own = extent(tick)
    if (taken.some((other) => own.left < other.right + 6 && own.right + 6 > other.left)) return false
    taken.push(own)
    return true
  })
}

function tickWords(tick: Ticks[number], language: "de" | "en"): string {
  const month = monthName(Number(tick.iso.slice(5, 7)), language)
  const year = tick.iso.slice(0, 4)
  const day = Number(tick.iso.slice(8))
  if (tick.label === "year") return year
  if (tick.label === "month") return month
  if (tick.label === "monthYear") return `${month} ${year}`
  return tick.until ? `${day}–${Number(tick.until.slice(8))}` : String(day)
}
