import { useMemo, useState } from "react"
import { lightLines, setCompared } from "../app/acts.ts"
import { useActors, useHearing, useScene } from "../app/lookup.ts"
import { useApp, useSay } from "../app/store.ts"
import { lineWord } from "../canvas/port.ts"
import { CHANGES, compareLines, firstWindows, type ComparedLine, type Days } from "../state/compare.ts"
import { strangerNamed } from "../state/names.ts"
import { passes } from "../state/view.ts"
import { LineButton } from "./LineButton.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./Compare.module.css"

const TITLES = { added: "compare.added", gone: "compare.gone", changed: "compare.changed" } as const

/** What came, went and changed between two windows of time, line by line. */
export function Compare() {
  const say = useSay()
  const scene = useScene()
  const strands = useApp((state) => state.strands)
  const { families, statuses, compared, dates } = useApp((state) => state.view)
  const hearing = useHearing()
  const actors = useActors()
  const [lit, setLit] = useState<ComparedLine["change"] | null>(null)
  const windows = useMemo(() => compared ?? (scene ? firstWindows(scene, null) : null), [compared, scene])
  const lines = useMemo(
    () =>
      scene && strands && windows
        ? compareLines(scene, strands, hearing, windows, [...actors.values()]).filter(
            ({ line }) => passes(families, line.family) && passes(statuses, line.status),
          )
        : [],
    [scene, strands, windows, hearing, actors, families, statuses],
  )
  if (!windows) return <SidePanel title={say("compare.title")}>{say("compare.undated")}</SidePanel>
  const same = lines.filter(({ change }) => change === "same").length
  return (
    <SidePanel title={say("compare.title")}>
      <Window label={say("compare.before")} days={windows.before} set={(before) => setCompared({ ...windows, before })} />
      <Window label={say("compare.after")} days={windows.after} set={(after) => setCompared({ ...windows, after })} />
      <p>{say(dates === "certain" ? "compare.certain" : "compare.possible")}</p>
      {CHANGES.map((change) => (
        <Changed
          key={change}
          title={TITLES[change]}
          lines={lines.filter((one) => one.change === change)}
          lit={lit === change}
          light={(on) => setLit(on ? change : null)}
        />
      ))}
      <p className={styles.same}>{say("compare.same", { n: same })}</p>
    </SidePanel>
  )
}

function Window({ label, days, set }: { label: string; days: Days; set: (days: Days) => void }) {
  const say = useSay()
  const put = (next: Days) => next.from && next.to && next.from <= next.to && set(next)
  return (
    <fieldset className={styles.window}>
      <legend>{label}</legend>
      <input
        type="date"
        aria-label={`${label}: ${say("compare.from")}`}
        value={days.from}
        max={days.to}
        onChange={({ target }) => put({ ...days, from: target.value })}
      />
      <span aria-hidden>–</span>
      <input
        type="date"
        aria-label={`${label}: ${say("compare.to")}`}
        value={days.to}
        min={days.from}
        onChange={({ target }) => put({ ...days, to: target.value })}
      />
    </fieldset>
  )
}

interface Part {
  title: (typeof TITLES)[keyof typeof TITLES]
  lines: readonly ComparedLine[]
  /** Whether the picture shows these alone. */
  lit: boolean
  light: (on: boolean) => void
}

function Changed({ title, lines, lit, light }: Part) {
  const say = useSay()
  const actors = useActors()
  const actor = (id: string) => actors.get(id) ?? strangerNamed(id)
  return (
    <section>
      <h3>
        {lines.length === 0 ? (
          say(title, { n: 0 })
        ) : (
          <button
            type="button"
            aria-pressed={lit}
            className={styles.head}
            onClick={() => {
              light(!lit)
              lightLines(lit ? null : lines)
            }}
          >
            {say(title, { n: lines.length })}
          </button>
        )}
      </h3>
      <ul>
        {lines.map(({ line, source, target, before, after }) => (
          <li key={lineWord(line)}>
            <LineButton line={line} source={actor(source)} target={actor(target)}>
              {before} → {after}
            </LineButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
