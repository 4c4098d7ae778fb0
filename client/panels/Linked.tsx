import { useState } from "react"
import { light, selectActor } from "../app/acts.ts"
import { loadBetween, loadPaths } from "../app/data.ts"
import { useLoaded } from "../app/loaded.ts"
import { useActors } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import type { Paths } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { shortName } from "../state/names.ts"
import { askedFor } from "../state/filters.ts"
import { Message } from "./Message.tsx"
import { RelationItem } from "./RelationItem.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./Linked.module.css"

const SOME = 3
const MOST = 10

/** Why two actors are linked: every relation between them in order of time, then the shortest ways from one to the other. */
export function Linked() {
  const say = useSay()
  const chosen = useApp((state) => state.view.chosen)
  const [a, b, more] = chosen
  return (
    <SidePanel title={say("linked.title")}>
      {a && b && !more ? <Between a={a} b={b} key={`${a} ${b}`} /> : <p>{say("linked.two")}</p>}
    </SidePanel>
  )
}

function Between({ a, b }: { a: string; b: string }) {
  const say = useSay()
  const name = useName()
  const filters = JSON.stringify(askedFor(useApp((state) => state.view)))
  const direct = useLoaded(`${a} ${b} ${filters}`, () => loadBetween(a, b))
  if (direct.type === "failed") return <Message title={say("state.fault")} text={direct.problem.message} />
  return (
    <>
      <p className={styles.pair}>
        {[a, b].map((id) => (
          <Button key={id} look="text" onClick={() => selectActor(id)}>
            {name(id)}
          </Button>
        ))}
      </p>
      <h3>{say("linked.between")}</h3>
      {direct.type === "ready" && direct.data.length === 0 && <p>{say("linked.nothing")}</p>}
      {direct.type === "ready" && (
        <ul>
          {direct.data.map((relation) => (
            <RelationItem key={relation.id} relation={relation} />
          ))}
        </ul>
      )}
      <Ways a={a} b={b} filters={filters} />
    </>
  )
}

function Ways({ a, b, filters }: { a: string; b: string; filters: string }) {
  const say = useSay()
  const [k, setK] = useState(SOME)
  const [open, setOpen] = useState<number | null>(null)
  const found = useLoaded(`${a} ${b} ${k} ${filters}`, () => loadPaths(a, b, k))
  if (found.type === "failed") return <p>{found.problem.message}</p>
  if (found.type === "loading") return <p>{say("linked.looking")}</p>
  const { items, truncated } = found.data
  const choose = (index: number) => {
    setOpen(index === open ? null : index)
    light(index === open ? null : items[index]!)
  }
  return (
    <>
      <h3>{say("linked.paths")}</h3>
      {items.length === 0 && <p>{say("linked.noPath")}</p>}
      <ol className={styles.paths}>
        {items.map((path, index) => (
          <li key={path.actors.join(" ")}>
            <Path path={path} open={index === open} choose={() => choose(index)} />
          </li>
        ))}
      </ol>
      {truncated && k < MOST && (
        <Button look="text" onClick={() => setK(MOST)}>
          {say("linked.more", { n: MOST })}
        </Button>
      )}
    </>
  )
}

function Path({ path, open, choose }: { path: Paths["items"][number]; open: boolean; choose: () => void }) {
  const say = useSay()
  const name = useName()
  return (
    <>
      <button type="button" className={styles.path} aria-expanded={open} onClick={choose}>
        {path.actors.map(name).join(" › ")}
      </button>
      <span className={styles.length}>{say("linked.steps", { n: path.length })}</span>
      {open &&
        path.steps.map((step) => {
          const ends = [step.source, step.target]
          const relations = path.relations.filter((one) => ends.includes(one.source) && ends.includes(one.target))
          return (
            <section key={ends.join(" ")} className={styles.step}>
              <h4>
                {name(step.source)} – {name(step.target)}
              </h4>
              <ul>
                {relations.slice(0, SOME).map((relation) => (
                  <RelationItem key={relation.id} relation={relation} />
                ))}
              </ul>
              {step.relations > SOME && (
                <p className={styles.length}>{say("linked.andMore", { n: step.relations - Math.min(SOME, relations.length) })}</p>
              )}
            </section>
          )
        })}
    </>
  )
}

function useName(): (id: string) => string {
  const language = useLanguage()
  const actors = useActors()
  return (id) => {
    const actor = actors.get(id)
    return actor ? shortName(actor, language) : id
  }
}
