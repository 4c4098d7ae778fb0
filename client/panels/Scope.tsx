import { setOnly } from "../app/acts.ts"
import { useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { useCounts } from "./Legend.tsx"
import styles from "./Scope.module.css"

/** Says that only a part is drawn, and leads back. */
export function Scope() {
  const say = useSay()
  const alone = useApp((state) => state.view.only !== null && state.picture !== null)
  const counts = useCounts()
  if (!alone) return null
  const values = { actors: say("actor.actors", { n: counts.actors }), relations: say("legend.relations", { n: counts.relations }) }
  return (
    <p className={styles.scope}>
      {say("scope.shown", values)} ·{" "}
      <Button look="text" onClick={() => setOnly(null)}>
        {say("scope.back")}
      </Button>
    </p>
  )
}
