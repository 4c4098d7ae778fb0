import { useState } from "react"
import { highlight, selectRelation } from "../app/acts.ts"
import { useActors, useDay } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { FAMILIES, familyById, statusById, type Actor, type Relation } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { ActorGlyph } from "../parts/Glyph.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { relationGroups, type Counterpart, type FamilyGroup, type StatusGroup } from "../state/grouping.ts"
import { caption, shortName } from "../state/names.ts"
import { SaidBy } from "./ReaderParts.tsx"
import styles from "./ActorRelations.module.css"

const SHOWN = 6

/** The relations of an actor by family and status, most certain first; each opens its sentence. */
export function ActorRelations({ actor, relations }: { actor: Actor; relations: Relation[] }) {
  const say = useSay()
  const language = useLanguage()
  const groups = relationGroups(
    actor.id,
    relations.filter((one) => !one.derived),
  )
  const without = FAMILIES.filter(({ id }) => !groups.some((group) => group.family === id)).map((family) => family[language].name)
  if (groups.length === 0) return <p className={styles.none}>{say("actor.none")}</p>
  return (
    <>
      {groups.map((group) => (
        <FamilySection key={`${group.family} ${group.side}`} group={group} />
      ))}
      {without.length > 0 && <p className={styles.none}>{without.join(", ")}: 0</p>}
    </>
  )
}

function FamilySection({ group }: { group: FamilyGroup }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <section className={styles.family}>
      <div className={styles.head} data-family={group.family}>
        <h3>{familyById[group.family][language][group.side]}</h3>
        <span>
          {say("actor.actors", { n: group.actors })} · {say("legend.relations", { n: group.count })}
        </span>
      </div>
      {group.statuses.map((status) => (
        <StatusSection key={status.status} group={group} status={status} />
      ))}
    </section>
  )
}

function StatusSection({ group, status }: { group: FamilyGroup; status: StatusGroup }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const [all, setAll] = useState(false)
  const most = status.counterparts.length > SHOWN + 1 && !all ? SHOWN : status.counterparts.length
  const rest = status.counterparts.slice(most)
  const nameOf = (id: string) => {
    const actor = actors.get(id)
    return actor ? shortName(actor, language) : id
  }
  return (
    <>
      <h4 className={styles.status}>
        {statusById[status.status][language].name} <span className="tabular">{status.count}</span>
      </h4>
      <ul>
        {status.counterparts.slice(0, most).map((counterpart) => (
          <Row key={counterpart.actor} group={group} counterpart={counterpart} />
        ))}
      </ul>
      {rest.length > 0 && (
        <p className={styles.more}>
          <Button look="text" onClick={() => setAll(true)}>
            {say("actor.more", {
              n: rest.length,
              names:
                rest
                  .slice(0, 4)
                  .map((one) => nameOf(one.actor))
                  .join(", ") + (rest.length > 4 ? " …" : ""),
            })}
          </Button>
        </p>
      )}
    </>
  )
}

/** Where it was, or what it was called. */
function useHappenings(relations: Relation[]): string {
  const language = useLanguage()
  const events = useApp((state) => state.events)
  const names = relations.flatMap((relation) => {
    const event = events?.find((one) => one.id === relation.event)
    if (!event) return []
    const title = language === "de" ? event.titleDe : event.titleEn
    const place = event.places.map((one) => (language === "de" ? one.nameDe : one.nameEn)).find((name) => title.includes(name))
    return [place ?? title]
  })
  return [...new Set(names)].join(" · ")
}

function Row({ group, counterpart }: { group: FamilyGroup; counterpart: Counterpart }) {
  const say = useSay()
  const language = useLanguage()
  const actor = useActors().get(counterpart.actor)
  const day = useDay()
  const happenings = useHappenings(counterpart.relations)
  const [relation] = counterpart.relations
  if (!relation || !actor) return null
  const claimed = counterpart.relations.flatMap((one) => one.evidence).filter((evidence) => evidence.saidBy.length > 0)
  const [claim] = claimed
  const facts = [caption(actor, language), happenings].filter(Boolean).join(" · ")
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        onClick={() => selectRelation(relation)}
        onPointerEnter={() => highlight([actor.id])}
        onPointerLeave={() => highlight([])}
      >
        <Swatch family={group.family} status={relation.status} width={27} />
        <ActorGlyph actor={actor} day={day} size={18} />
        <span className={styles.name}>{shortName(actor, language)}</span>
        <span className={styles.facts}>{facts}</span>
        <span className={styles.count}>{counterpart.relations.length}</span>
      </button>
      {claim && (
        <p className={styles.claim}>
          {say("actor.says")} <SaidBy evidence={claim} />
        </p>
      )}
    </li>
  )
}
