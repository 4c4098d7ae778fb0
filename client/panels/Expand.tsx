import { useState } from "react"
import { get } from "../api.ts"
import { announce } from "../app/acts.ts"
import { patiently } from "../app/connection.ts"
import { expand } from "../app/data.ts"
import { useLoaded } from "../app/loaded.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { familyById, statusById, type Actor } from "../../server/model/index.ts"
import { Swatch } from "../parts/Swatch.tsx"
import { missing, type Missing } from "../state/missing.ts"
import styles from "./ActorPanel.module.css"

/** So many are fetched at once without a question. */
const FEW = 10
const MOST = [5, 10, 25, 100]

/** What the database knows of an actor and the picture does not: counts first, then what the reader chooses. */
export function Expand({ actor }: { actor: Actor }) {
  const say = useSay()
  const language = useLanguage()
  const picture = useApp((state) => state.picture)
  const [most, setMost] = useState<number | null>(null)
  const loaded = useLoaded(actor.id, () => patiently(() => get("neighbours", { id: actor.id, query: { count: "only" } })))
  if (loaded.type !== "ready" || !picture || !("counts" in loaded.data)) return null
  const more = missing(picture, actor.id, loaded.data.counts)
  const add = async ({ family, status, ties }: Missing) => {
    // The strongest come first, and what the picture has is among them.
    const limit = most === null ? {} : { limit: ties + most }
    announce(say("actor.fetched", { n: await expand(actor.id, { family, status, ...limit }) }))
  }
  return (
    <section className={styles.foot}>
      <div className={styles.footHead}>
        <h2>{say("actor.expand")}</h2>
        {more.length > 0 && <span>{say("actor.expandFirst")}</span>}
      </div>
      {more.some(({ relations }) => relations > FEW) && (
        <label className={styles.most}>
          {say("actor.most")}{" "}
          <select value={most ?? ""} onChange={(event) => setMost(Number(event.target.value) || null)}>
            <option value="">{say("actor.mostAll")}</option>
            {MOST.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        </label>
      )}
      {more.length === 0 && <p className={styles.complete}>{say("actor.complete")}</p>}
      <div className={styles.chips}>
        {more.map((one) => (
          <button key={`${one.family} ${one.status}`} type="button" className={styles.chip} onClick={() => void add(one)}>
            <Swatch family={one.family} status={one.status} width={20} />
            {familyById[one.family][language].name}, {statusById[one.status][language].word} <strong>+{one.relations}</strong>
          </button>
        ))}
      </div>
    </section>
  )
}
