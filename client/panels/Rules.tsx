import { useMemo } from "react"
import { useScene } from "../app/lookup.ts"
import { RULES } from "../app/rules.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { actorRadius, sizesIn } from "../canvas/scene.ts"
import legend from "./Legend.module.css"
import styles from "./Rules.module.css"

/** What sizes, hues and names say, and how large how much is. */
export function Rules() {
  const say = useSay()
  const language = useLanguage()
  const view = useApp((state) => state.view)
  return (
    <section aria-labelledby="legend-rules">
      <div className={legend.head}>
        <h2 id="legend-rules">{say("rules.label")}</h2>
      </div>
      {RULES.map(({ field, title, rules, set }) => (
        <div key={field} className={styles.rule}>
          <label htmlFor={`rule-${field}`}>{say(title)}</label>
          <select id={`rule-${field}`} value={view[field]} onChange={(event) => set(event.target.value)}>
            {rules.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Sizes />
    </section>
  )
}

const ROOM = 46

/** Circles as large as actors of one, of about a quarter, and of the most. */
function Sizes() {
  const say = useSay()
  const scene = useScene()
  const size = useApp((state) => state.view.size)
  const most = useMemo(() => (scene ? sizesIn({ ...scene, size }).most : 0), [scene, size])
  if (size === "equal" || most === 0) return null
  const counts = [...new Set([1, Math.round(most / 4), most])].filter((count) => count > 0).toSorted((a, b) => a - b)
  return (
    <svg className={styles.sizes} width={counts.length * 76} height={ROOM} role="img" aria-label={say("rules.key", { most })}>
      {counts.map((count, at) => {
        const radius = actorRadius("state", count, most)
        return (
          <g key={count} transform={`translate(${at * 76 + 23} ${ROOM / 2})`}>
            <circle r={radius} />
            <text x={radius + 5} y="4">
              {count.toLocaleString("de-CH")}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
