import { useEffect, useMemo, useState } from "react"
import { choose, selectActor } from "../app/acts.ts"
import { useActors, usePicture } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { measure } from "../canvas/measures/measure.ts"
import type { Measured } from "../canvas/measures/measures.ts"
import type { Actor } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { shortName } from "../state/names.ts"
import { shownActors, shownLines } from "../state/picture.ts"
import { SidePanel } from "./SidePanel.tsx"
import { Table, type Column } from "./Table.tsx"
import styles from "./Measures.module.css"

interface Told {
  language: "de" | "en"
  actors: ReadonlyMap<string, Actor>
}

const nameOf = ({ actor }: Measured, { actors, language }: Told) => {
  const found = actors.get(actor)
  return found ? shortName(found, language) : actor
}
const COLUMNS: readonly Column<Measured, Told>[] = [
  { name: "list.name", value: nameOf, cell: (row, told) => <Name actor={row.actor} name={nameOf(row, told)} /> },
  { name: "measures.degree", number: true, value: ({ degree }) => degree, cell: ({ degree }) => degree },
  { name: "measures.pagerank", number: true, value: ({ pagerank }) => pagerank, cell: ({ pagerank }) => pagerank.toFixed(3) },
  { name: "measures.between", number: true, value: ({ betweenness }) => betweenness, cell: ({ betweenness }) => betweenness.toFixed(3) },
  { name: "measures.group", number: true, value: ({ community }) => -community, cell: ({ community }) => community },
]

function Name({ actor, name }: { actor: string; name: string }) {
  return (
    <button type="button" className={styles.name} onClick={() => selectActor(actor)}>
      {name}
    </button>
  )
}

/** How the drawn actors stand to each other in numbers, worked out beside the page when it is asked for. */
export function Measures() {
  const say = useSay()
  const language = useLanguage()
  const view = useApp((state) => state.view)
  const picture = usePicture()
  const actors = useActors()
  const told = useMemo((): Told => ({ language, actors }), [language, actors])
  const [share, setShare] = useState<number | null>(null)
  const [measured, setMeasured] = useState<Measured[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [cancel, setCancel] = useState<(() => void) | null>(null)
  useEffect(() => () => cancel?.(), [cancel])
  const start = () => {
    if (!picture) return
    const lines = shownLines(picture, view)
    const ties = lines.map((line) => ({ source: line.source.id, target: line.target.id, relations: line.count }))
    setFailed(false)
    setShare(0)
    const stop = measure({ actors: shownActors(picture, view).map(({ id }) => id), ties }, (message) => {
      if (message?.type === "progress") return setShare(message.share)
      setShare(null)
      if (message) setMeasured(message.measured)
      else setFailed(true)
    })
    setCancel(() => () => {
      stop()
      setShare(null)
    })
  }
  const chosen = useApp((state) => state.view.chosen)
  const groups = useMemo(() => {
    const found = new Map<number, string[]>()
    for (const { actor, community } of measured ?? []) found.set(community, [...(found.get(community) ?? []), actor])
    return [...found].filter(([, members]) => members.length > 1).toSorted(([a], [b]) => a - b)
  }, [measured])
  return (
    <SidePanel title={say("measures.title")}>
      <p>{say("measures.how")}</p>
      {share === null ? (
        <Button look="line" onClick={start}>
          {say(measured ? "measures.again" : "measures.start")}
        </Button>
      ) : (
        <p className={styles.working}>
          <progress value={share} max={1} aria-label={say("measures.working")} /> {say("measures.working")}{" "}
          <Button look="text" onClick={() => cancel?.()}>
            {say("measures.cancel")}
          </Button>
        </p>
      )}
      <p role="status">{failed && say("measures.failed")}</p>
      {measured && (
        <>
          <Table
            title="list.actors"
            count={measured.length}
            columns={COLUMNS}
            told={told}
            rows={measured}
            keyOf={({ actor }) => actor}
            actorsOf={({ actor }) => [actor]}
            isSelected={({ actor }) => chosen.includes(actor)}
          />
          <h3>{say("measures.groups")}</h3>
          <ul>
            {groups.map(([number, members]) => (
              <li key={number}>
                <Button look="text" onClick={() => choose(members)}>
                  {say("measures.members", { number, n: members.length })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  )
}
