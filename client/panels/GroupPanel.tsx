import { setApart, setGrouping, unselect } from "../app/acts.ts"
import { useGrouped } from "../app/grouping.ts"
import { useActors, usePicture } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { familyById, statusById, type Family, type Status } from "../../server/model/index.ts"
import { lineWord, type LineRef } from "../canvas/port.ts"
import { Button } from "../parts/Button.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { relationCount, shortName, strangerNamed } from "../state/names.ts"
import { lineWords } from "../state/statement.ts"
import type { Grouped } from "../state/groups.ts"
import { ActorName } from "./ActorName.tsx"
import { LineButton } from "./LineButton.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./GroupPanel.module.css"

/** What a group or a line between groups stands for: each of it opens what was drawn before. */
export function GroupPanel() {
  const grouped = useGrouped()
  const selection = useApp((state) => state.view.selection)
  if (!grouped || selection.type === "none") return null
  return selection.type === "actor" ? <Members id={selection.actor} grouped={grouped} /> : <Lines line={selection.line} grouped={grouped} />
}

function Members({ id, grouped }: { id: string; grouped: Grouped }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const group = grouped.actors.find((actor) => actor.id === id)
  const members = (grouped.members.get(id) ?? []).flatMap((one) => actors.get(one) ?? [])
  if (!group) return null
  return (
    <SidePanel title={shortName(group, language)} close={unselect}>
      <p>{say("group.sum", { n: members.length, relations: say("legend.relations", { n: relationCount(group) }) })}</p>
      <ul className={styles.list}>
        {members
          .toSorted((a, b) => relationCount(b) - relationCount(a))
          .map((actor) => (
            <li key={actor.id}>
              <ActorName id={actor.id}>{shortName(actor, language)}</ActorName>{" "}
              <small>{say("legend.relations", { n: relationCount(actor) })}</small>
            </li>
          ))}
      </ul>
      <p className={styles.acts}>
        <Button look="text" onClick={() => setApart(id)}>
          {say("group.open")}
        </Button>
        <Button look="text" onClick={() => setGrouping(null)}>
          {say("group.none")}
        </Button>
      </p>
    </SidePanel>
  )
}

function Lines({ line, grouped }: { line: LineRef; grouped: Grouped }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const group = (id: string) => grouped.actors.find((actor) => actor.id === id) ?? strangerNamed(id)
  const tie = grouped.ties.find((one) => one.id === line.tie)
  const actor = (id: string) => actors.get(id) ?? strangerNamed(id)
  // As far as the reader wants to hear them: the time window and who says so hold here too.
  const picture = usePicture()
  const counts = new Map((picture?.ties ?? []).flatMap((one) => one.lines.map((own) => [lineWord({ tie: one.id, ...own }), own.count])))
  const words = (grouped.lines.get(lineWord(line)) ?? []).filter((word) => counts.has(word))
  if (!tie) return null
  const count = words.reduce((sum, word) => sum + counts.get(word)!, 0)
  const title = lineWords({ ...line, source: group(tie.source), target: group(tie.target) }, language, shortName)
  return (
    <SidePanel title={title} close={unselect}>
      <p>
        <Swatch family={line.family} status={line.status} width={28} /> {familyById[line.family][language].name},{" "}
        {statusById[line.status][language].word} · {say("legend.relations", { n: count })}
      </p>
      <ul className={styles.list}>
        {words.map((word) => {
          const [source = "", target = "", family, status] = word.split("~")
          const behind = { tie: `${source}~${target}`, family: family as Family, status: status as Status }
          return (
            <li key={word}>
              <LineButton line={behind} source={actor(source)} target={actor(target)} />
            </li>
          )
        })}
      </ul>
    </SidePanel>
  )
}

/** Says that groups are drawn and what no line shows, and leads back. */
export function GroupedNote() {
  const say = useSay()
  const grouped = useGrouped()
  if (!grouped) return null
  const n = grouped.members.size
  return (
    <p className={styles.note}>
      {say("group.shown", { n })}
      {grouped.inside > 0 && ` · ${say("group.inside", { relations: say("legend.relations", { n: grouped.inside }) })}`} ·{" "}
      <Button look="text" onClick={() => setGrouping(null)}>
        {say("group.none")}
      </Button>
    </p>
  )
}
