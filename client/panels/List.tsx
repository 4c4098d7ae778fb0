import { useMemo } from "react"
import { selectActor, selectLine, setList } from "../app/acts.ts"
import { useDay, useDerived, usePicture } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { statusById, STATUSES, type Actor, type EventFull } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { ActorGlyph } from "../parts/Glyph.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { dateWords } from "../state/dates.ts"
import { fullName, kindName, relationCount } from "../state/names.ts"
import { groupActors } from "../state/groups.ts"
import { shownActors, shownLines, type Picture, type ShownLine } from "../state/picture.ts"
import { verbWords } from "../state/statement.ts"
import { seatedLines } from "../state/seated.ts"
import { sameSelection, type View } from "../state/view.ts"
import { Table, type Column } from "./Table.tsx"
import styles from "./List.module.css"

/** The same as the picture, for reading and for screen readers: relations and actors under the same filters. */
export function List() {
  const say = useSay()
  const language = useLanguage()
  const asked = useApp((state) => state.view)
  const { picture, view } = useMirrored(usePicture(), asked)
  const drawing = useApp((state) => state.drawing)
  const actors = useMemo(() => {
    const collator = new Intl.Collator(language)
    return (picture ? shownActors(picture, view) : []).toSorted(
      (a, b) => relationCount(b) - relationCount(a) || collator.compare(fullName(a, language), fullName(b, language)),
    )
  }, [picture, view, language])
  const derived = useDerived()
  const lines = useMemo(() => {
    if (!picture) return []
    const seated = seatedLines(picture, derived, view).map((line) => ({ ...line, derived: true }))
    return [...shownLines(picture, view), ...seated].toSorted((a, b) => b.count - a.count)
  }, [picture, derived, view])
  const day = useDay()
  const events = useApp((state) => state.events)
  const told = useMemo((): Told => ({ language, day, dates: datesByLine(events ?? [], language) }), [language, day, events])
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
      <Table
        title="list.relations"
        count={lines.reduce((sum, line) => sum + line.count, 0)}
        columns={RELATIONS}
        told={told}
        rows={lines}
        keyOf={keyOf}
        actorsOf={(line) => [line.source.id, line.target.id]}
        isSelected={({ tie, family, status }) => sameSelection(view.selection, { type: "line", line: { tie: tie.id, family, status } })}
      />
      <Table
        title="list.actors"
        count={actors.length}
        columns={ACTORS}
        told={told}
        rows={actors}
        keyOf={({ id }) => id}
        actorsOf={({ id }) => [id]}
        isSelected={({ id }) => view.chosen.includes(id) || sameSelection(view.selection, { type: "actor", actor: id })}
      />
    </section>
  )
}

/** What the canvas draws: groups with the sums of their ties, which have left out already whom the reader left out. */
function useMirrored(picture: Picture | null, view: View): { picture: Picture | null; view: View } {
  const { grouping, apart } = view
  const grouped = useMemo(() => {
    if (!picture || !grouping) return null
    const actors = shownActors(picture, view)
    const there = new Set(actors.map(({ id }) => id))
    return groupActors(
      { actors, ties: picture.ties.filter(({ source, target }) => there.has(source) && there.has(target)) },
      grouping,
      apart,
    )
  }, [picture, view, grouping, apart])
  return grouped ? { picture: grouped, view: { ...view, kinds: [], hidden: [], focus: null } } : { picture, view }
}

/** A line, and whether its actors only sat at one table. */
type Listed = ShownLine & { derived?: boolean }

const wordsOf = ({ tie, family, status }: ShownLine): string => `${tie.id} ${family} ${status}`
const keyOf = (line: Listed): string => `${line.derived ? "derived " : ""}${wordsOf(line)}`

interface Told {
  language: "de" | "en"
  /** The day of the flags. */
  day: string | null
  /** When the relations of a line were, in words. */
  dates: ReadonlyMap<string, string[]>
}

const RELATIONS: readonly Column<Listed, Told>[] = [
  {
    name: "list.who",
    value: (line, { language }) => fullName(line.source, language),
    cell: (line, { day }) => <Name actor={line.source} day={day} />,
  },
  {
    name: "list.does",
    value: (line, { language }) => verbWords(line.family, line.status, language, line.source),
    cell: (line, { language }) => <Verb line={line} language={language} />,
  },
  {
    name: "list.whom",
    value: (line, { language }) => fullName(line.target, language),
    cell: (line, { day }) => <Name actor={line.target} day={day} />,
  },
  {
    name: "list.status",
    value: (line) => STATUSES.findIndex(({ id }) => id === line.status),
    cell: (line, { language }) => (
      <>
        {statusById[line.status][language].word}
        {line.derived && <Seated />}
      </>
    ),
  },
  {
    name: "list.when",
    value: (line) => line.tie.first ?? line.tie.last ?? "~",
    cell: (line, { dates }) => <span className={styles.when}>{dates.get(wordsOf(line))?.join("; ")}</span>,
  },
  { name: "list.count", number: true, value: (line) => line.count, cell: (line) => line.count },
]

const wholesOf = (actor: Actor, { language }: Told) => actor.partOf.map((whole) => fullName(whole, language)).join(", ")
const kindOf = (actor: Actor, { language }: Told) => kindName(actor, language)
const ACTORS: readonly Column<Actor, Told>[] = [
  {
    name: "list.name",
    value: (actor, { language }) => fullName(actor, language),
    cell: (actor, { day }) => <Name actor={actor} day={day} />,
  },
  { name: "list.kind", value: kindOf, cell: kindOf },
  { name: "list.belongs", value: wholesOf, cell: wholesOf },
  { name: "list.relations", number: true, value: relationCount, cell: relationCount },
]

/** Says of a pair that no sentence names it. */
function Seated() {
  const say = useSay()
  return <small className={styles.when}> · {say("list.derived")}</small>
}

function Verb({ line, language }: { line: ShownLine; language: "de" | "en" }) {
  const { tie, family, status } = line
  return (
    <button type="button" className={styles.verb} data-family={family} onClick={() => selectLine({ tie: tie.id, family, status })}>
      <Swatch family={family} status={status} width={24} />
      {verbWords(family, status, language, line.source)}
    </button>
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
