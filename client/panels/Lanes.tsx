import { useMemo } from "react"
import { usePicture } from "../app/lookup.ts"
import { useApp, useLanguage } from "../app/store.ts"
import { familyById, type EventFull, type Subgraph } from "../../server/model/index.ts"
import { shownLines } from "../state/picture.ts"
import { LANE, type Scale, type Timeline as Times } from "../state/timeline.ts"
import { passes, type View } from "../state/view.ts"
import { Axis } from "./Axis.tsx"
import styles from "./Timeline.module.css"

const ROW = 7.5
const BAR = 5

/** Each event as a bar in the lane of its family. */
export function Lanes({ times, scale }: { times: Times; scale: Scale }) {
  const language = useLanguage()
  const lit = useLit()
  const { x } = scale
  const { lanes, bottom } = placed(times)
  return (
    <>
      <Axis scale={scale} ticks={times.ticks} bottom={bottom} language={language} />
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
    </>
  )
}

/** How high the lanes of these events are. */
export const heightOf = (times: Times): number => placed(times).bottom

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
