import { Switch } from "radix-ui"
import { useMemo } from "react"
import { removeFilter, resetFilters, toggle, toggleDerived, toggleEvents, toggleHappened, togglePartOf, unhideAll } from "../app/acts.ts"
import { setFocus } from "../app/camera.ts"
import { useActors, usePicture } from "../app/lookup.ts"
import { useApp, useSay } from "../app/store.ts"
import { FAMILIES, KINDS, STATUSES } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { Glyph } from "../parts/Glyph.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { HUE_OF_STATUS } from "../state/colours/status.ts"
import { fullName } from "../state/names.ts"
import { countPicture, type Counted } from "../state/picture.ts"
import { familyFilter, isFiltered } from "../state/filters.ts"
import { isPart, numeral } from "../state/overview.ts"
import { onlyHappened, passes } from "../state/view.ts"
import { Rules } from "./Rules.tsx"
import { Voices } from "./Voices.tsx"
import styles from "./Legend.module.css"

/** Counts of what is in the picture, under the reader's filters. */
export function useCounts(): Counted {
  const picture = usePicture()
  const { families, statuses, kinds, hidden, focus } = useApp((state) => state.view)
  return useMemo(
    () => countPicture(picture ?? { actors: [], ties: [] }, { families, statuses, kinds, hidden, focus }),
    [picture, families, statuses, kinds, hidden, focus],
  )
}

/** Families, statuses and kinds with counts; a click filters. */
export function Legend() {
  const counts = useCounts()
  return (
    <div className={styles.legend}>
      <Families counts={counts} />
      <Statuses counts={counts} />
      <Kinds counts={counts} />
      <Voices />
      <Also />
      <Rules />
      <Remarks />
    </div>
  )
}

function Families({ counts }: { counts: Counted }) {
  const say = useSay()
  const view = useApp((state) => state.view)
  const alone = useApp((state) => state.view.only !== null)
  const all = useApp((state) => state.picture?.total.relations ?? 0)
  const part = useApp((state) => state.picture !== null && isPart(state.picture))
  const total = alone ? counts.allRelations : all
  const changed = view.families.length > 0
  return (
    <section aria-labelledby="legend-families">
      <div className={styles.head}>
        <h2 id="legend-families">{say("legend.families")}</h2>
        {changed ? (
          <Button look="text" onClick={() => removeFilter(familyFilter)}>
            {say("legend.unfocus")}
          </Button>
        ) : (
          <span className="tabular">
            {part && !alone
              ? say("overview.inPicture", { n: numeral(counts.allRelations, view.language), total: numeral(total, view.language) })
              : say("legend.relations", { n: total })}
          </span>
        )}
      </div>
      <ul className={styles.families}>
        {FAMILIES.map((family) => {
          const on = passes(view.families, family.id)
          return (
            <li key={family.id}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={on}
                data-empty={counts.families[family.id] === 0 || undefined}
                onClick={() => toggle("families", family.id)}
              >
                <Swatch family={family.id} />
                <span className={styles.name}>{family[view.language].name}</span>
                <span className={styles.count}>{counts.families[family.id]}</span>
                <span className={styles.knob} aria-hidden />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** From here on two columns have no room for a number. */
const WIDE = 1000

function Statuses({ counts }: { counts: Counted }) {
  const say = useSay()
  const view = useApp((state) => state.view)
  const wide = STATUSES.some((status) => counts.statuses[status.id] >= WIDE)
  return (
    <section aria-labelledby="legend-status">
      <div className={styles.head}>
        <h2 id="legend-status">{say("legend.status")}</h2>
        <Button look="text" aria-pressed={onlyHappened(view)} onClick={toggleHappened}>
          {say("legend.happened")}
        </Button>
      </div>
      <ul className={styles.grid} data-wide={wide || undefined}>
        {STATUSES.map((status) => (
          <li key={status.id}>
            <button
              type="button"
              className={styles.row}
              aria-pressed={passes(view.statuses, status.id)}
              data-empty={counts.statuses[status.id] === 0 || undefined}
              onClick={() => toggle("statuses", status.id)}
            >
              <Swatch status={status.id} width={27} hue={view.colour === "status" ? HUE_OF_STATUS[status.id] : undefined} />
              <span className={styles.name}>{status[view.language].name}</span>
              <span className={styles.count}>{counts.statuses[status.id]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Kinds({ counts }: { counts: Counted }) {
  const say = useSay()
  const picture = useApp((state) => state.picture)
  const view = useApp((state) => state.view)
  return (
    <section aria-labelledby="legend-kinds">
      <div className={styles.head}>
        <h2 id="legend-kinds">{say("legend.kinds")}</h2>
        <span className={picture && isPart(picture) ? "tabular" : styles.count}>
          {picture && isPart(picture)
            ? say("overview.inPicture", { n: numeral(counts.actors, view.language), total: numeral(picture.total.actors, view.language) })
            : counts.actors}
        </span>
      </div>
      <ul className={styles.grid} data-kinds>
        {KINDS.map((kind) => (
          <li key={kind.id}>
            <button
              type="button"
              className={styles.row}
              aria-pressed={passes(view.kinds, kind.id)}
              data-empty={counts.kinds[kind.id] === 0 || undefined}
              onClick={() => toggle("kinds", kind.id)}
            >
              <Glyph kind={kind.id} armed={kind.armed} size={17} />
              <span className={styles.name}>{kind[view.language]}</span>
              <span className={styles.count}>{counts.kinds[kind.id]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Also() {
  const say = useSay()
  const partOf = useApp((state) => state.view.partOf)
  const events = useApp((state) => state.view.events)
  return (
    <section aria-labelledby="legend-also">
      <div className={styles.head}>
        <h2 id="legend-also">{say("legend.also")}</h2>
      </div>
      <div className={styles.switchRow}>
        <svg width="32" height="12" aria-hidden>
          <path d="M16 0L22 6L16 12L10 6Z" fill="currentColor" />
        </svg>
        <label className={styles.name} htmlFor="events">
          {say("legend.events")}
        </label>
        <Switch.Root id="events" className={styles.switch} checked={events} onCheckedChange={toggleEvents}>
          <Switch.Thumb className={styles.thumb} />
        </Switch.Root>
      </div>
      <div className={styles.switchRow}>
        <svg width="32" height="12" aria-hidden>
          <path className={styles.partOf} d="M0 6H32" />
        </svg>
        <label className={styles.name} htmlFor="part-of">
          {say("legend.partOf")}
        </label>
        <Switch.Root id="part-of" className={styles.switch} checked={partOf} onCheckedChange={togglePartOf}>
          <Switch.Thumb className={styles.thumb} />
        </Switch.Root>
      </div>
    </section>
  )
}

/** What the picture leaves out, in words, and how to have it. */
function Remarks() {
  const say = useSay()
  const view = useApp((state) => state.view)
  const picture = useApp((state) => state.picture)
  const derived = useApp((state) => state.derivedTotal)
  const focused = useActors().get(view.focus ?? "")
  if (!picture) return null
  const coded = picture.ties.flatMap((tie) => tie.lines).reduce((sum, line) => sum + line.coded, 0)
  return (
    <div className={styles.remarks}>
      {derived > 0 && (
        <p>
          {say("legend.derived", { n: derived })}{" "}
          <Button look="text" aria-pressed={view.derived} onClick={toggleDerived}>
            {say(view.derived ? "legend.undraw" : "legend.draw")}
          </Button>
        </p>
      )}
      {coded > 0 && <p>{say("legend.coded", { n: coded })}</p>}
      {focused && (
        <p>
          {say("legend.focus", { name: fullName(focused, view.language) })}{" "}
          <Button look="text" onClick={() => setFocus(null)}>
            {say("legend.unfocus")}
          </Button>
        </p>
      )}
      {view.hidden.length > 0 && (
        <p>
          {say("legend.hidden", { n: view.hidden.length })}{" "}
          <Button look="text" onClick={unhideAll}>
            {say("legend.unhide")}
          </Button>
        </p>
      )}
      {picture.truncated && <p>{say("legend.truncated", { shown: picture.truncated.shown, total: picture.truncated.total })}</p>}
      {isFiltered(view) && (
        <p className={styles.reset}>
          <Button look="text" onClick={resetFilters}>
            {say("legend.reset")}
          </Button>
        </p>
      )}
    </div>
  )
}
