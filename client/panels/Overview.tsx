import { useEffect, useState } from "react"
import { toggleNearer } from "../app/acts.ts"
import { start } from "../app/data.ts"
import { failed, loadStanding, showMore } from "../app/overview.ts"
import { useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { FIRST, numeral } from "../state/overview.ts"
import styles from "./Overview.module.css"

/** Says how much of a big graph is drawn and by what rule, and how to have more. */
export function Overview() {
  const say = useSay()
  const picture = useApp((state) => state.picture)
  const growing = useApp((state) => state.growing)
  const { most, nearer, language } = useApp((state) => state.view)
  if (!picture) return null
  const { total, actors, positions } = picture
  const shown = Math.min(most ?? FIRST, actors.length)
  const beside = actors.length - shown
  const percent = Math.round((growing ?? 0) * 100)
  return (
    <p className={styles.note}>
      <span>
        {say("overview.shown", { n: numeral(shown, language), total: numeral(total.actors, language) })}
        {beside > 0 && `, ${say("overview.beside", { n: numeral(beside, language) })}`}
      </span>
      {growing === null ? (
        <Button look="text" aria-keyshortcuts="." onClick={() => void showMore()}>
          {say("overview.more")}
        </Button>
      ) : (
        <span role="progressbar" aria-valuenow={percent} aria-label={say("overview.growing", { n: percent })}>
          {say("overview.growing", { n: percent })}
        </span>
      )}
      {positions && (
        <Button look="text" aria-pressed={nearer} onClick={toggleNearer}>
          {say("overview.nearer")}
        </Button>
      )}
      {positions?.state === "computing" && <Computing />}
    </p>
  )
}

/** The server is asked again after this time whether it knows where actors stand. */
const AGAIN_MS = 3000

/** Says that better places are coming; when they are there they are taken when the reader wants: what stands would jump. */
function Computing() {
  const say = useSay()
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (ready) return
    const timer = setInterval(() => void loadStanding().then((state) => setReady(state !== "computing"), failed), AGAIN_MS)
    return () => clearInterval(timer)
  }, [ready])
  if (!ready) return <span>{say("overview.computing")}</span>
  return (
    <Button look="text" onClick={() => void start()}>
      {say("overview.placed")}
    </Button>
  )
}
