import { useCallback, useMemo, useState } from "react"
import { usePicture } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { FAMILIES, familyById, type EventFull, type Family, type Subgraph } from "../../server/model/index.ts"
import { monthName } from "../state/dates.ts"
import { shownLines } from "../state/picture.ts"
import { timeline, type Timeline as Times } from "../state/timeline.ts"
import { passes, type View } from "../state/view.ts"
import type { TextKey } from "../state/texts.ts"
import styles from "./Timeline.module.css"

const LABELS = 86
const LANE = 16
const ROW = 7.5
const WEEK = 7
const BAR = 5

const ONE: Record<Family, TextKey> = {
  negotiated: "time.aNegotiation",
  supported: "time.aSupport",
  attacked: "time.anAttack",
  informed: "time.anInforming",
}

/** When it was, a lane a family: solid where it surely was, hatched where it may have been. */
export function Timeline() {
  const say = useSay()
  const language = useLanguage()
  const events = useApp((state) => state.events)
  const times = useMemo(() => (events ? timeline(events) : null), [events])
  const [box, width] = useWidth()
  if (!events || events.length === 0) return <section className={styles.timeline} ref={box} aria-label={say("time.label")} />
  return (
    <section className={styles.timeline} ref={box} aria-label={say("time.label")}>
      <div className={styles.head}>
        <h2>{say("time.when")}</h2>
        <span className={styles.key}>
          <svg width="22" height="6" aria-hidden>
            <rect className={styles.ink} width="22" height="6" />
          </svg>
          {say("time.certain")}
        </span>
        <span className={styles.key}>
          <Hatched width={22} />
          {say("time.possible")}
        </span>
        <p>
          {times ? <Open times={times} events={events} /> : say("time.none")} {times && say("time.undated", { n: times.undated })}
        </p>
      </div>
      {times && width > 0 && <Lanes times={times} width={width} language={language} />}
    </section>
  )
}

function Open({ times, events }: { times: Times; events: EventFull[] }) {
  const say = useSay()
  const language = useLanguage()
  const ends = events.filter((event) => event.edtf !== null && event.start === null).flatMap((event) => event.end ?? [])
  const [first] = times.open
  const latest = ends.toSorted().at(-1)
  if (!first || !latest) return null
  const when = monthName(Number(latest.slice(5, 7)), language)
  if (times.open.length === 1) return say("time.openOne", { what: say(ONE[first]), when })
  return say("time.openMany", { n: times.open.length, when })
}

function Hatched({ width }: { width: number }) {
  return (
    <svg width={width} height="6" aria-hidden>
      <defs>
        <Hatch id="hatch-key" className={styles.hatchInk} />
      </defs>
      <rect width={width} height="6" fill="url(#hatch-key)" />
    </svg>
  )
}

function Hatch({ id, className }: { id: string; className?: string }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className={className} d="M0.7 0V4" />
    </pattern>
  )
}

function Lanes({ times, width, language }: { times: Times; width: number; language: "de" | "en" }) {
  const lit = useLit()
  const space = width - LABELS
  const x = (day: number) => LABELS + ((day - times.from) / (times.to - times.from)) * space
  const { lanes, bottom } = placed(times)
  return (
    <svg className={styles.lanes} width={width} height={bottom + 17} role="img" aria-label={familyNames(language)}>
      <defs>
        {FAMILIES.map((family) => (
          <Hatch key={family.id} id={`hatch-${family.id}`} className={styles[family.id]} />
        ))}
      </defs>
      <path className={styles.axis} d={`M${LABELS + 0.5} 0 V${bottom + 0.5} H${width - 0.5} V0`} />
      {weeks(times).map((day) => (
        <path key={day} className={styles.axis} d={`M${Math.round(x(day)) + 0.5} ${bottom - 4} V${bottom}`} />
      ))}
      {roomy(times.ticks, x, language).map((tick) => (
        <g key={tick.iso}>
          {tick.at > times.from && tick.label !== "days" && (
            <path className={styles.axis} d={`M${Math.round(x(tick.at)) + 0.5} 0 V${bottom}`} />
          )}
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
      {lanes.map((lane) => (
        <g key={lane.family}>
          <text className={styles.lane} data-family={lane.family} x={0} y={lane.at + 11}>
            {familyById[lane.family][language].name}
          </text>
          {lane.rows.map((row, index) =>
            row.map((bar) => (
              <rect
                key={`${bar.event} ${bar.from}`}
                className={bar.certain ? styles.certain : styles.possible}
                data-family={lane.family}
                data-pale={(bar.status !== "occurred" && bar.status !== "ongoing") || undefined}
                data-narrow={x(bar.to) - x(bar.from) < 24 || undefined}
                data-dim={!lit(bar.event) || undefined}
                fill={bar.certain ? undefined : `url(#hatch-${lane.family})`}
                x={x(bar.from)}
                y={lane.at + (lane.height - lane.rows.length * ROW + ROW - BAR) / 2 + index * ROW}
                width={Math.max(2, x(bar.to) - x(bar.from) - 0.5)}
                height={BAR}
              />
            )),
          )}
        </g>
      ))}
    </svg>
  )
}

/** Lanes under each other, tall enough for their rows. */
function placed(times: Times): { lanes: (Times["lanes"][number] & { at: number; height: number })[]; bottom: number } {
  const heights = times.lanes.map((lane) => Math.max(LANE, lane.rows.length * ROW + 2))
  const lanes = times.lanes.map((lane, index) => ({
    ...lane,
    at: heights.slice(0, index).reduce((sum, height) => sum + height, 0),
    height: heights[index] ?? LANE,
  }))
  return { lanes, bottom: heights.reduce((sum, height) => sum + height, 0) }
}

/** Mondays, where there is room for them. */
function weeks(times: Times): number[] {
  if (times.to - times.from > 100) return []
  // 5 January 1970 was a Monday.
  const first = Math.ceil((times.from - 4) / WEEK) * WEEK + 4
  return Array.from({ length: Math.ceil((times.to - first) / WEEK) }, (_, index) => first + index * WEEK)
}

const familyNames = (language: "de" | "en") => FAMILIES.map((family) => family[language].name).join(", ")

/** The labels that have room; months before days. */
function roomy(ticks: Times["ticks"], x: (day: number) => number, language: "de" | "en"): Times["ticks"] {
  const extent = (tick: Times["ticks"][number]) => {
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

function tickWords(tick: Times["ticks"][number], language: "de" | "en"): string {
  const month = monthName(Number(tick.iso.slice(5, 7)), language)
  const year = tick.iso.slice(0, 4)
  const day = Number(tick.iso.slice(8))
  if (tick.label === "year") return year
  if (tick.label === "month") return month
  if (tick.label === "monthYear") return `${month} ${year}`
  return tick.until ? `${day}–${Number(tick.until.slice(8))}` : String(day)
}

/** Which events the filters and the selection leave in full colour. */
function useLit(): (event: string) => boolean {
  const view = useApp((state) => state.view)
  const events = useApp((state) => state.events)
  const picture = usePicture()
  const lit = useMemo(() => litEvents(events, picture, view), [events, picture, view])
  return (event) => lit?.has(event) ?? true
}

function litEvents(events: EventFull[] | null, picture: Subgraph | null, view: View): Set<string> | null {
  if (!events || !picture) return null
  const shown = new Set(shownLines(picture, view).map((line) => `${line.tie.source} ${line.tie.target} ${line.family} ${line.status}`))
  return new Set(events.filter((event) => isLit(event, view, shown)).map((event) => event.id))
}

function isLit(event: EventFull, view: View, shown: ReadonlySet<string>): boolean {
  if (!passes(view.families, event.family)) return false
  const relations = event.relations.filter((one) => !one.derived)
  const drawn = relations.filter((one) =>
    [`${one.source} ${one.target}`, `${one.target} ${one.source}`].some((pair) => shown.has(`${pair} ${one.family} ${one.status}`)),
  )
  if (relations.length > 0 && drawn.length === 0) return false
  const { selection } = view
  if (selection.type === "actor") return event.participants.some((one) => one.actor === selection.actor)
  if (selection.type !== "line") return true
  const ends = selection.line.tie.split("~")
  return drawn.some(
    (one) =>
      one.family === selection.line.family &&
      one.status === selection.line.status &&
      ends.includes(one.source) &&
      ends.includes(one.target),
  )
}

/** The width of an element, followed as it changes. */
function useWidth(): [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0)
  const box = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const style = getComputedStyle(element)
    const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight)
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth - padding)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, width]
}
