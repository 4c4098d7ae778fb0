import { highlight, openRelation } from "../app/acts.ts"
import { loadContradictions } from "../app/data.ts"
import { useLoaded } from "../app/loaded.ts"
import { useActors } from "../app/lookup.ts"
import { useLanguage, useSay } from "../app/store.ts"
import { statusById, type Contradiction } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { dateWords } from "../state/dates.ts"
import { shortName } from "../state/names.ts"
import { claimWords } from "../state/claims.ts"
import type { TextKey } from "../state/texts.ts"
import { Message } from "./Message.tsx"
import { Sentence } from "./RelationItem.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./Contradictions.module.css"

const ABOUT: Record<Contradiction["disputes"][number]["about"], TextKey> = {
  status: "contradictions.status",
  actor: "contradictions.actor",
  date: "contradictions.date",
  outcome: "contradictions.outcome",
  number: "contradictions.number",
}

/** Everything that sentences of one event do not agree about, side by side. */
export function Contradictions() {
  const say = useSay()
  const loaded = useLoaded("all", loadContradictions)
  return (
    <SidePanel title={say("contradictions.title")}>
      {loaded.type === "failed" && <Message title={say("state.fault")} text={loaded.problem.message} />}
      {loaded.type === "ready" && (
        <>
          <p>{say(loaded.data.total === 0 ? "contradictions.none" : "contradictions.n", { n: loaded.data.total })}</p>
          {loaded.data.items.map((one) => (
            <Disputed key={one.event.id} contradiction={one} />
          ))}
        </>
      )}
    </SidePanel>
  )
}

function Disputed({ contradiction: { event, disputes } }: { contradiction: Contradiction }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const name = (id: string) => {
    const actor = actors.get(id)
    return actor ? shortName(actor, language) : id
  }
  return (
    <section className={styles.event}>
      <h3>{language === "de" ? event.titleDe : event.titleEn}</h3>
      <p className={styles.when}>{dateWords(event, language)}</p>
      {disputes.map((dispute) => (
        <div
          key={`${dispute.about} ${dispute.actors.join(" ")}`}
          onPointerEnter={() => highlight(dispute.actors)}
          onPointerLeave={() => highlight([])}
        >
          <p className={styles.about}>
            {say(ABOUT[dispute.about], { names: dispute.actors.map(name).join(" – ") })}
            {dispute.contested && ` · ${say("contradictions.denied")}`}
          </p>
          <div className={styles.sides}>
            {dispute.sides.map((side) => (
              <div key={side.says ?? side.status}>
                <h4>
                  <Swatch family={event.family} status={side.status} width={24} />{" "}
                  {side.says === null ? statusById[side.status][language].word : claimWords(dispute.about, side.says, language)}
                </h4>
                {side.evidence.map((evidence) => (
                  <Sentence key={evidence.id} evidence={evidence} />
                ))}
              </div>
            ))}
          </div>
          {dispute.relations[0] && (
            <Button look="text" onClick={() => void openRelation(dispute.relations[0]!)}>
              {say("contradictions.open")}
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}
