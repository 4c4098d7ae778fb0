import { useCallback, useMemo, useState } from "react"
import { useHistogram } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { FAMILIES, type EventFull, type Family } from "../../server/model/index.ts"
import { monthName } from "../state/dates.ts"
import { FEW, isoOf, scaleOf, timeline, wholeMonths, type Timeline as Times } from "../state/timeline.ts"
import { isPart } from "../state/overview.ts"
import { undatedIn } from "../state/strands.ts"
import type { TextKey } from "../state/texts.ts"
import { Brush } from "./Brush.tsx"
import { Hatch } from "./Hatch.tsx"
import { Histogram } from "./Histogram.tsx"
import { heightOf, Lanes } from "./Lanes.tsx"
import { Playback } from "./Playback.tsx"
import styles from "./Timeline.module.css"

const ONE: Record<Family, TextKey> = {
  negotiated: "time.aNegotiation",
  supported: "time.aSupport",
  attacked: "time.anAttack",
  informed: "time.anInforming",
}
/** Pixels that the columns have. */
const COLUMNS = 68

/** When it was, a lane a family: solid where it surely was, hatched where it may have been; and the window of time that is drawn. */
export function Timeline() {
  const say = useSay()
  const events = useApp((state) => state.events)
  const many = useApp((state) => state.eventsTotal > FEW)
  const strands = useApp((state) => state.strands)
  const narrowed = useApp((state) => state.view.window !== null)
  const part = useApp((state) => state.picture !== null && isPart(state.picture))
  const counts = useHistogram(many)
  const times = useMemo(() => (events && !many ? timeline(events) : null), [events, many])
  const [box, width] = useWidth()
  const buckets = counts?.buckets
  const [first, last] = [buckets?.[0]?.start, buckets?.at(-1)?.end]
  const range = useMemo(() => (first && last ? wholeMonths(first, last) : times), [first, last, times])
  const span = useMemo(() => range && { from: isoOf(range.from), to: isoOf(range.to - 1) }, [range])
  const undated = useMemo(() => (strands ? undatedIn(strands) : 0), [strands])
  if (!events || events.length === 0) return <section className={styles.timeline} ref={box} aria-label={say("time.label")} />
  const none = times?.undated ?? counts?.undated ?? 0
  const scale = range && width > 0 ? scaleOf(range, width) : null
  const height = times ? heightOf(times) : COLUMNS
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
        <span>
          {times || counts
            ? [...(part && none === 0 ? [] : [say("time.undated", { n: none })]), ...(part ? [say("overview.allActors")] : [])].join(" · ")
            : say(many ? "time.counting" : "time.none")}
        </span>
        {!narrowed && times && (
          <p>
            <Open times={times} events={events} />
          </p>
        )}
        {span && <Playback span={span} undated={undated} />}
      </div>
      {scale && span && (
        <svg className={styles.lanes} width={width} height={height + 17} role="group" aria-label={say("time.label")}>
          <defs>
            {FAMILIES.map((family) => (
              <Hatch key={family.id} id={`hatch-${family.id}`} className={styles[family.id]} />
            ))}
          </defs>
          {times ? <Lanes times={times} scale={scale} /> : counts && <Histogram counts={counts} scale={scale} height={height} />}
          {strands && <Brush scale={scale} span={span} height={height} />}
        </svg>
      )}
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
