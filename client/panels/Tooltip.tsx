import { useLayoutEffect, useRef } from "react"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { useGrouped } from "../app/grouping.ts"
import { useActors } from "../app/lookup.ts"
import type { LineRef } from "../canvas/port.ts"
import { statusById, type Actor, type Tie } from "../../server/model/index.ts"
import { Swatch } from "../parts/Swatch.tsx"
import { dateWords } from "../state/dates.ts"
import { fullName, kindName, relationCount, shortName } from "../state/names.ts"
import { steps } from "../state/sentences.ts"
import { sameSelection } from "../state/view.ts"
import { verbWords } from "../state/statement.ts"
import styles from "./Tooltip.module.css"

/** From more dates than these only the first and the last are said. */
const MANY = 3

/** What the pointer is over, in two lines. */
export function Tooltip() {
  const hover = useApp((state) => state.hover)
  const each = useActors()
  const grouped = useGrouped()
  const actors = grouped ? new Map([...each, ...grouped.actors.map((actor) => [actor.id, actor] as const)]) : each
  const picture = useApp((state) => state.picture)
  const derived = useApp((state) => state.derived)
  const selection = useApp((state) => state.view.selection)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current && hover) place(box.current, hover)
  }, [hover])
  // What is selected has its panel open: nothing is left to say.
  if (!hover || !picture || sameSelection(hover.what, selection)) return null
  const { what } = hover
  const actor = what.type === "actor" ? actors.get(what.actor) : undefined
  const tie =
    what.type === "line" ? [...(grouped?.ties ?? picture.ties), ...(derived ?? [])].find((one) => one.id === what.line.tie) : undefined
  if (!actor && !tie) return null
  return (
    <div ref={box} className={styles.tooltip} aria-hidden>
      {actor && <ActorTip actor={actor} />}
      {tie && what.type === "line" && <LineTip tie={tie} line={what.line} actors={actors} />}
    </div>
  )
}

/** Beside the pointer, on whatever side has room. */
function place(box: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { offsetWidth: width, offsetHeight: height, offsetParent } = box
  const room = { width: offsetParent?.clientWidth ?? window.innerWidth, height: offsetParent?.clientHeight ?? window.innerHeight }
  const left = Math.max(8, Math.min(x + 14, room.width - width - 8))
  const top = y + 16 + height > room.height - 8 ? y - height - 12 : y + 16
  box.style.transform = `translate(${left}px, ${Math.max(8, top)}px)`
}

function ActorTip({ actor }: { actor: Actor }) {
  const say = useSay()
  const language = useLanguage()
  const other = fullName(actor, language === "de" ? "en" : "de")
  const also = [other, ...actor.aliases].filter((name) => name !== fullName(actor, language))
  return (
    <>
      <strong>{fullName(actor, language)}</strong>
      <p>
        {kindName(actor, language)} · {say("legend.relations", { n: relationCount(actor) })}
      </p>
      {also.length > 0 && <p>{[...new Set(also)].slice(0, 3).join(", ")}</p>}
    </>
  )
}

function LineTip({ tie, line, actors }: { tie: Tie; line: LineRef; actors: ReadonlyMap<string, Actor> }) {
  const say = useSay()
  const language = useLanguage()
  const events = useApp((state) => state.events)
  const ends = [tie.source, tie.target]
  const relations = (events ?? [])
    .flatMap((event) => event.relations)
    .filter((one) => one.family === line.family && one.status === line.status && ends.includes(one.source) && ends.includes(one.target))
  const named = relations.filter((one) => !one.derived)
  const shown = named.length > 0 ? named : relations
  const [source, target] = [shown[0]?.source ?? tie.source, shown[0]?.target ?? tie.target].map((id) => actors.get(id))
  if (!source || !target) return null
  const dates = [...new Set(shown.toSorted((a, b) => (a.start ?? "").localeCompare(b.start ?? "")).map((one) => dateWords(one, language)))]
  const [first = "", last = ""] = [dates[0], dates.at(-1)]
  const sentences = steps(shown).length
  const drawn = tie.lines.find((one) => one.family === line.family && one.status === line.status)
  const codedOnly = drawn !== undefined && drawn.coded >= drawn.count
  const facts = [
    `${verbWords(line.family, line.status, language, source)}, ${statusById[line.status][language].word}`,
    ...(dates.length > MANY ? [say("reader.dates", { n: dates.length, first, last })] : dates),
    codedOnly ? say("evidence.coded") : sentences > 0 && say("reader.sentences", { n: sentences }),
  ]
  return (
    <>
      <strong className={styles.pair}>
        {shortName(source, language)}
        <Swatch family={line.family} status={line.status} width={30} />
        {shortName(target, language)}
      </strong>
      <p>{facts.filter(Boolean).join(" · ")}</p>
    </>
  )
}
