import { FAMILIES, familyById, type Timeline as Counts } from "../../server/model/index.ts"
import { useLanguage } from "../app/store.ts"
import { axisTicks, dayOf, LANE, type Scale } from "../state/timeline.ts"
import { Axis } from "./Axis.tsx"
import styles from "./Timeline.module.css"

const GAP = 2

/** How many events there were in each bucket, a lane a family: solid what certainly lies in it, hatched on top what only may. */
export function Histogram({ counts, scale, height }: { counts: Counts; scale: Scale; height: number }) {
  const language = useLanguage()
  const most = Math.max(1, ...counts.buckets.flatMap((one) => FAMILIES.map(({ id }) => (one.certain[id] ?? 0) + (one.possible[id] ?? 0))))
  const lane = height / FAMILIES.length
  const tall = (events: number) => (events === 0 ? 0 : Math.max(1, (events / most) * (lane - GAP)))
  return (
    <>
      <Axis scale={scale} ticks={axisTicks(scale)} bottom={height} language={language} />
      {FAMILIES.map(({ id }, index) => (
        <g key={id}>
          <text className={styles.lane} data-family={id} x={0} y={index * lane + Math.min(lane, LANE) / 2 + 5}>
            {familyById[id][language].name}
          </text>
          {counts.buckets.map((bucket) => {
            const left = scale.x(dayOf(bucket.start))
            const width = Math.max(1, scale.x(dayOf(bucket.end) + 1) - left - 0.5)
            const foot = (index + 1) * lane
            const certain = tall(bucket.certain[id] ?? 0)
            const possible = tall(bucket.possible[id] ?? 0)
            return (
              <g key={bucket.start}>
                {certain > 0 && (
                  <rect className={styles.certain} data-family={id} x={left} y={foot - certain} width={width} height={certain} />
                )}
                {possible > 0 && (
                  <rect
                    className={styles.possible}
                    data-family={id}
                    data-narrow={width < 4 || undefined}
                    fill={`url(#hatch-${id})`}
                    x={left}
                    y={foot - certain - possible}
                    width={width}
                    height={possible}
                  />
                )}
              </g>
            )
          })}
        </g>
      ))}
    </>
  )
}
