import { useMemo, useState } from "react"
import { highlight, selectActor, selectLine, setList } from "../app/acts.ts"
import { useDay, usePicture } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { statusById, type Actor, type EventFull } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { ActorGlyph } from "../parts/Glyph.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { dateWords } from "../state/dates.ts"
import { fullName, kindName, relationCount } from "../state/names.ts"
import { shownActors, shownLines, type ShownLine } from "../state/picture.ts"
import { verbWords } from "../state/statement.ts"
import styles from "./List.module.css"

const STEP = 300

/** The same as the picture, for reading and for screen readers: relations and actors under the same filters. */
export function List() {
  const say = useSay()
  const language = useLanguage()
  const view = useApp((state) => state.view)
  const picture = usePicture()
  const drawing = useApp((state) => state.drawing)
  const actors = useMemo(() => {
    const collator = new Intl.Collator(language)
    return (picture ? shownActors(picture, view) : []).toSorted(
      (a, b) => relationCount(b) - relationCount(a) || collator.compare(fullName(a, language), fullName(b, language)),
    )
  }, [picture, view, language])
  const lines = useMemo(() => (picture ? shownLines(picture, view).toSorted((a, b) => b.count - a.count) : []), [picture, view])
  const relations = lines.reduce((sum, line) => sum + line.count, 0)
  return (
    <section className={styles.list} aria-label={say("list.label")} tabIndex={-1}>
      <div className={styles.top}>
        <h2>{say("list.label")}</h2>
        {drawing === "missing" ? (
          <p>
            {say("state.noWebgl")} {say("state.noWebglHow")}
          </p>
        ) : (
          <Button look="text" onClick={() => setList(false)}>
            {say("list.close")}
          </Button>
        )}
      </div>
      <Relations lines={lines} count={relations} />
      <Actors actors={actors} />
    </section>
  )
}

function useSome<T>(all: readonly T[]): [some: readonly T[], more: (() => void) | null] {
  const [shown, setShown] = useState(STEP)
  return [all.slice(0, shown), all.length > shown ? () => setShown(shown + STEP) : null]
}

function More({ n, more }: { n: number; more: (() => void) | null }) {
  const say = useSay()
  if (!more) return null
  return (
    <p className={styles.more}>
      <Button look="text" onClick={more}>
        {say("list.more", { n })}
      </Button>
    </p>
  )
}

function Relations({ lines, count }: { lines: ShownLine[]; count: number }) {
  const say = useSay()
  const language = useLanguage()
  const day = useDay()
  const events = useApp((state) => state.events)
  const dates = useMemo(() => datesByLine(events ?? [], language), [events, language])
  const [some, more] = useSome(lines)
  return (
    <>
      <h3 id="list-relations">
        {say("list.relations")} <span className="tabular">{count}</span>
      </h3>
      <table aria-labelledby="list-relations">
        <thead>
          <tr>
            <th scope="col">{say("list.who")}</th>
            <th scope="col">{say("list.does")}</th>
            <th scope="col">{say("list.whom")}</th>
            <th scope="col">{say("list.status")}</th>
            <th scope="col">{say("list.when")}</th>
            <th scope="col" className={styles.number}>
              {say("list.count")}
            </th>
          </tr>
        </thead>
        <tbody>
          {some.map((line) => {
            const ref = { tie: line.tie.id, family: line.family, status: line.status }
            return (
              <tr
                key={`${ref.tie} ${ref.family} ${ref.status}`}
                onPointerEnter={() => highlight([line.source.id, line.target.id])}
                onPointerLeave={() => highlight([])}
              >
                <td>
                  <Name actor={line.source} day={day} />
                </td>
                <td>
                  <button type="button" className={styles.verb} data-family={line.family} onClick={() => selectLine(ref)}>
                    <Swatch family={line.family} status={line.status} width={24} />
                    {verbWords(line.family, line.status, language, line.source)}
                  </button>
                </td>
                <td>
                  <Name actor={line.target} day={day} />
                </td>
                <td>{statusById[line.status][language].word}</td>
                <td className={styles.when}>{dates.get(`${ref.tie} ${ref.family} ${ref.status}`)?.join("; ")}</td>
                <td className={styles.number}>{line.count}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <More n={lines.length - some.length} more={more} />
    </>
  )
}

function datesByLine(events: readonly EventFull[], language: "de" | "en"): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const relation of events.flatMap((event) => event.relations)) {
    if (relation.derived) continue
    const words = dateWords(relation, language)
    for (const tie of [`${relation.source}~${relation.target}`, `${relation.target}~${relation.source}`]) {
      const key = `${tie} ${relation.family} ${relation.status}`
      const before = found.get(key) ?? []
      if (!before.includes(words)) found.set(key, [...before, words])
    }
  }
  return found
}

function Name({ actor, day }: { actor: Actor; day: string | null }) {
  const language = useLanguage()
  return (
    <button type="button" className={styles.name} onClick={() => selectActor(actor.id)}>
      <ActorGlyph actor={actor} day={day} size={18} />
      {fullName(actor, language)}
    </button>
  )
}

function Actors({ actors }: { actors: Actor[] }) {
  const say = useSay()
  const language = useLanguage()
  const day = useDay()
  const [some, more] = useSome(actors)
  return (
    <>
      <h3 id="list-actors">
        {say("list.actors")} <span className="tabular">{actors.length}</span>
      </h3>
      <table aria-labelledby="list-actors">
        <thead>
          <tr>
            <th scope="col">{say("list.name")}</th>
            <th scope="col">{say("list.kind")}</th>
            <th scope="col">{say("list.belongs")}</th>
            <th scope="col" className={styles.number}>
              {say("list.relations")}
            </th>
          </tr>
        </thead>
        <tbody>
          {some.map((actor) => (
            <tr key={actor.id} onPointerEnter={() => highlight([actor.id])} onPointerLeave={() => highlight([])}>
              <td>
                <Name actor={actor} day={day} />
              </td>
              <td>{kindName(actor, language)}</td>
              <td>{actor.partOf.map((whole) => fullName(whole, language)).join(", ")}</td>
              <td className={styles.number}>{relationCount(actor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More n={actors.length - some.length} more={more} />
    </>
  )
}
