import { useMemo } from "react"
import { removeFilter, resetFilters } from "../app/acts.ts"
import { useScene } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { statusById } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { FILTERS, throughOf, withoutFilters } from "../state/filters.ts"
import { Message } from "./Message.tsx"
import styles from "./States.module.css"

/** Filters that leave nothing: which of them, and what each would give back. */
export function FilteredOut() {
  const say = useSay()
  const language = useLanguage()
  const view = useApp((state) => state.view)
  const strands = useApp((state) => state.strands)
  const scene = useScene()
  const found = useMemo(() => {
    if (!scene || throughOf(scene, strands, view) > 0) return null
    const on = FILTERS.filter((filter) => filter.on(view))
    return {
      all: throughOf(scene, strands, withoutFilters(view)),
      on,
      gives: on.flatMap((filter) => {
        const n = throughOf(scene, strands, filter.off(view))
        return n > 0 ? [{ ...filter, n }] : []
      }),
    }
  }, [scene, strands, view])
  if (!found || found.on.length === 0 || found.all === 0) return null
  const { on, gives, all } = found
  const names = on.map((filter) => say(filter.name)).join(", ")
  const [status, second] = view.statuses
  const title =
    on.length === 1 && status && !second
      ? say("state.nothingStatus", { word: statusById[status][language].word })
      : say("state.filteredOut")
  return (
    // While time is played, empty weeks go by: only where it stays empty is it said.
    <div className={styles.middle} data-late={view.window !== null || undefined}>
      <Message title={title} text={say("state.leave", { all, names, n: on.length })}>
        {gives.map((filter) => (
          <Button key={filter.name} look="text" onClick={() => removeFilter(filter)}>
            {say("state.removeFilter", { filter: say(filter.name), n: filter.n })}
          </Button>
        ))}
        {(on.length > 1 || gives.length === 0) && (
          <Button look="text" onClick={resetFilters}>
            {say("state.removeFilters")}
          </Button>
        )}
      </Message>
    </div>
  )
}
