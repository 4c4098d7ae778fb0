import { highlight, selectRelation } from "../app/acts.ts"
import { useActors } from "../app/lookup.ts"
import { useLanguage, useSay } from "../app/store.ts"
import { statusById, type Evidence, type Relation } from "../../server/model/index.ts"
import { Swatch } from "../parts/Swatch.tsx"
import { dateWords } from "../state/dates.ts"
import { shortName, strangerNamed } from "../state/names.ts"
import { lineWords } from "../state/statement.ts"
import { SaidBy } from "./ReaderParts.tsx"
import styles from "./RelationItem.module.css"

/** One relation with its time, its first sentence and who says so; a click opens the sentence in its article. */
export function RelationItem({ relation }: { relation: Relation }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const actor = (id: string) => actors.get(id) ?? strangerNamed(id)
  const { source, target, family, status } = relation
  const words = lineWords({ family, status, source: actor(source), target: actor(target) }, language, shortName)
  const [evidence] = relation.evidence
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.words}
        onClick={() => selectRelation(relation)}
        onPointerEnter={() => highlight([source, target])}
        onPointerLeave={() => highlight([])}
      >
        <Swatch family={family} status={status} width={26} />
        <span>{words}</span>
      </button>
      <p className={styles.facts}>
        {dateWords(relation, language)} · {statusById[status][language].word}
        {relation.contested && ` · ${say("reader.contested")}`}
        {relation.derived && ` · ${say("linked.derived")}`}
      </p>
      {evidence && <Sentence evidence={evidence} />}
    </li>
  )
}

/** A sentence with its speakers; "coded, no sentence" where there is none. */
export function Sentence({ evidence }: { evidence: Evidence }) {
  const say = useSay()
  return (
    <figure className={styles.sentence}>
      {evidence.quote === null ? <p>{say("evidence.coded")}</p> : <blockquote>{evidence.quote}</blockquote>}
      <figcaption>
        <SaidBy evidence={evidence} />
      </figcaption>
    </figure>
  )
}
