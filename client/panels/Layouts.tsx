import { Popover, Slider } from "radix-ui"
import { arrange, setGrouping } from "../app/acts.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { LAYOUTS } from "../canvas/layouts/index.ts"
import { GROUPINGS } from "../state/groups.ts"
import styles from "./Layouts.module.css"

/** How actors are placed: a way of the list, and what can be set of it. */
export function Layouts({ open, close }: { open: boolean; close: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const arrangement = useApp((state) => state.view.arrangement)
  const grouping = useApp((state) => state.view.grouping)
  const selected = useApp(({ view }) => (view.selection.type === "actor" ? view.selection.actor : (view.chosen[0] ?? null)))
  const way = LAYOUTS.find(({ id }) => id === arrangement?.layout)
  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && close()}>
      <Popover.Anchor className={styles.anchor} />
      <Popover.Portal container={document.querySelector("main")}>
        <Popover.Content className={styles.box} side="left" align="end" sideOffset={8} aria-label={say("layout.label")}>
          <h2>{say("layout.label")}</h2>
          <ul>
            <li>
              <button type="button" aria-pressed={arrangement === null} onClick={() => arrange(null)}>
                {say("layout.given")}
              </button>
            </li>
            {LAYOUTS.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={arrangement?.layout === id}
                  onClick={() => arrange({ layout: id, options: {}, around: id === "centre" ? selected : null })}
                >
                  {name[language]}
                </button>
              </li>
            ))}
          </ul>
          <h2>{say("group.label")}</h2>
          <ul>
            {[{ id: null, name: null }, ...GROUPINGS].map(({ id, name }) => (
              <li key={id}>
                <button type="button" aria-pressed={grouping === id} onClick={() => setGrouping(id)}>
                  {name?.[language] ?? say("group.each")}
                </button>
              </li>
            ))}
          </ul>
          {arrangement &&
            way?.options.map(({ id, least, most, step, usual }) => (
              <div key={id} className={styles.option}>
                <span>{say("layout.gap")}</span>
                <Slider.Root
                  className={styles.slider}
                  min={least}
                  max={most}
                  step={step}
                  value={[arrangement.options[id] ?? usual]}
                  onValueChange={([value]) => value !== undefined && arrange({ ...arrangement, options: { [id]: value } })}
                >
                  <Slider.Track className={styles.track}>
                    <Slider.Range className={styles.range} />
                  </Slider.Track>
                  <Slider.Thumb className={styles.thumb} aria-label={say("layout.gap")} />
                </Slider.Root>
              </div>
            ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
