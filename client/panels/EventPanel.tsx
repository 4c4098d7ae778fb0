import { highlight, openRelation, unselect } from "../app/acts.ts"
import { shareAddress } from "../app/share.ts"
import { useActors } from "../app/lookup.ts"
import { useLanguage, useSay } from "../app/store.ts"
import { familyById, ROLES, statusById, type EventFull } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { eventCited } from "../state/citation.ts"
import { basisWords, dateWords } from "../state/dates.ts"
import { fullName, shortName } from "../state/names.ts"
import { ActorName } from "./ActorName.tsx"
import { Cite } from "./Cite.tsx"
import { Sentence } from "./RelationItem.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./EventPanel.module.css"

/** One event: when and where, who took part as what, who did not, and every sentence that says so. */
export function EventPanel({ event }: { event: EventFull }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const name = (id: string) => {
    const actor = actors.get(id)
    return actor ? shortName(actor, language) : id
  }
  const roles = ROLES.map((role) => ({ role, parties: event.participants.filter((one) => one.role === role.id) }))
  const named = event.relations.filter((one) => !one.derived)
  return (
    <SidePanel title={language === "de" ? event.titleDe : event.titleEn} close={unselect}>
      <p className={styles.facts}>
        <Swatch family={event.family} status={event.status} width={28} /> {familyById[event.family][language].name},{" "}
        {statusById[event.status][language].word}
      </p>
      <p>
        {dateWords(event, language)} · {basisWords(event.dateBasis, event.dateText, event.precision, language)}
      </p>
      {event.places.length > 0 && <p>{event.places.map((place) => fullName(place, language)).join(", ")}</p>}
      {roles
        .filter(({ parties }) => parties.length > 0)
        .map(({ role, parties }) => (
          <section key={role.id}>
            <h3>{role[language]}</h3>
            <ul onPointerEnter={() => highlight(parties.map(({ actor }) => actor))} onPointerLeave={() => highlight([])}>
              {parties.map(({ actor, explicit }) => (
                <li key={actor}>
                  <ActorName id={actor}>{name(actor)}</ActorName>
                  {!explicit && <small className={styles.implied}> · {say("event.implied")}</small>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {event.excluded.length > 0 && (
        <>
          <h3>{say("event.excluded")}</h3>
          <p>{[...new Set(event.excluded.map(({ actor }) => name(actor)))].join(", ")}</p>
        </>
      )}
      <p className={styles.cite}>
        <Cite cited={() => eventCited(event, shareAddress(), language)} />
      </p>
      <h3>{say("event.sentences")}</h3>
      {event.evidence.map((evidence) => {
        const relation = named.find((one) => one.evidence.some(({ id }) => id === evidence.id))
        return (
          <div key={evidence.id} className={styles.said}>
            <Sentence evidence={evidence} />
            {relation && (
              <Button look="text" onClick={() => void openRelation(relation.id, evidence.id)}>
                {say("contradictions.open")}
              </Button>
            )}
          </div>
        )
      })}
    </SidePanel>
  )
}
