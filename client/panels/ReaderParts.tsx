import { ChevronLeft, ChevronRight, Link, X } from "lucide-react"
import { Fragment, type ReactNode } from "react"
import { highlight, openRelation, readArticle, setEvidence, unselect } from "../app/acts.ts"
import { useActors, useDay } from "../app/lookup.ts"
import { share, shareAddress } from "../app/share.ts"
import { store, useApp, useLanguage, useSay } from "../app/store.ts"
import { familyById, statusById, type Actor, type Article, type Evidence } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { ActorGlyph } from "../parts/Glyph.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { articleCited, chainWords, citation } from "../state/citation.ts"
import { basisWords, dateWords } from "../state/dates.ts"
import { fullName, headName, shortName, strangerNamed } from "../state/names.ts"
import type { Step } from "../state/sentences.ts"
import { lineWords, verbWords } from "../state/statement.ts"
import { ActorName } from "./ActorName.tsx"
import { ArticleFacts } from "./ArticleCard.tsx"
import { Cite } from "./Cite.tsx"
import styles from "./Reader.module.css"

/** Which sentence of how many, next and previous, and the way out; `coded` when rows that have no sentence are among them. */
export function PanelHead({ label, at, of, coded = false }: { label?: string; at: number; of: number; coded?: boolean }) {
  const say = useSay()
  const which = coded
    ? say("reader.evidence", { n: at + 1, of })
    : of === 1
      ? say("reader.only")
      : of > 1
        ? say("reader.sentence", { n: at + 1, of })
        : ""
  return (
    <div className={styles.top}>
      <span className={styles.which} aria-live="polite">
        {label ?? which}
      </span>
      {of > 0 && (
        <>
          <Button
            look="icon"
            aria-label={say(coded ? "reader.previousEvidence" : "reader.previous")}
            disabled={at === 0}
            onClick={() => setEvidence(at - 1)}
          >
            <ChevronLeft size={17} strokeWidth={1.6} />
          </Button>
          <Button
            look="icon"
            aria-label={say(coded ? "reader.nextEvidence" : "reader.next")}
            disabled={at + 1 >= of}
            onClick={() => setEvidence(at + 1)}
          >
            <ChevronRight size={17} strokeWidth={1.6} />
          </Button>
        </>
      )}
      <Button look="icon" aria-label={say("reader.close")} onClick={unselect}>
        <X size={17} strokeWidth={1.6} />
      </Button>
    </div>
  )
}

/** The speakers, first speaker first, each of them an actor; the article stands at the end. */
export function SaidBy({ evidence }: { evidence: Pick<Evidence, "saidBy"> & { quote?: string | null } }) {
  const say = useSay()
  const language = useLanguage()
  if (evidence.saidBy.length === 0) return chainWords(evidence, language)
  return (
    <>
      {evidence.saidBy.map((speaker) => (
        <Fragment key={speaker.id}>
          <ActorName id={speaker.id}>{fullName(speaker, language)}</ActorName>
          <span className={styles.then}> › </span>
        </Fragment>
      ))}
      {say("reader.article")}
    </>
  )
}

function End({ actor }: { actor: Actor | undefined }) {
  const language = useLanguage()
  const day = useDay()
  if (!actor) return null
  return (
    <span className={styles.actor}>
      <ActorGlyph actor={actor} day={day} size={26} />
      <ActorName id={actor.id}>{headName(actor, language)}</ActorName>
    </span>
  )
}

/** `more`: left out while the panel is low. */
function Row({ label, more = false, children }: { label: string; more?: boolean; children: ReactNode }) {
  return (
    <div className={styles.row} data-more={more || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Who did what to whom; who says so, how certain, when, as part of what. */
export function LineHead({ step }: { step: Step }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const { relation, evidence } = step
  const event = useApp((state) => state.events?.find((one) => one.id === relation.event))
  const { family, status } = relation
  return (
    <div className={styles.head}>
      <h2 className={styles.pair}>
        <End actor={actors.get(relation.source)} />
        <span className={styles.verb} data-family={family}>
          <Swatch family={family} status={status} width={26} down />
          {verbWords(family, status, language, actors.get(relation.source))}
        </span>
        <End actor={actors.get(relation.target)} />
      </h2>
      <dl className={styles.facts}>
        <Row label={say("reader.saidBy")}>
          <SaidBy evidence={evidence} />
        </Row>
        <Row label={say("reader.status")}>
          <Swatch family={family} status={status} width={28} /> {statusById[status][language].word}
          {relation.contested && <span className={styles.note}> · {say("reader.contested")}</span>}
          {evidence.status !== status && (
            <span className={styles.note}> · {say("reader.here", { word: statusById[evidence.status][language].word })}</span>
          )}
        </Row>
        <Row label={say("reader.when")}>
          {dateWords(relation, language)}
          <span className={styles.note}> · {basisWords(relation.dateBasis, relation.dateText, relation.precision, language)}</span>
        </Row>
        {evidence.quote === null && <CodedFacts step={step} />}
        {event && (
          <Row label={say("reader.event")} more>
            <span onPointerEnter={() => highlight(event.participants.map((one) => one.actor))} onPointerLeave={() => highlight([])}>
              {language === "de" ? event.titleDe : event.titleEn}
            </span>
            <span className={styles.note}> · {say("reader.participants", { n: event.participants.length })}</span>
          </Row>
        )}
      </dl>
      {relation.derived && <p className={styles.note}>{say("reader.derived")}</p>}
      {!relation.derived && <AlsoHere step={step} />}
    </div>
  )
}

/** What a row of a data set says beside who and when: what it was coded from, and the estimates of deaths. */
function CodedFacts({ step: { evidence, relation } }: { step: Step }) {
  const say = useSay()
  const { deathsLow: low, deathsBest: best, deathsHigh: high } = relation
  return (
    <>
      <Row label={say("evidence.headline")}>
        {[evidence.headline, evidence.outlet, evidence.published].filter(Boolean).join(" · ")}
        {evidence.original && <span className={styles.note}> · {say("evidence.original", { who: evidence.original })}</span>}
      </Row>
      {best !== null && (
        <Row label={say("evidence.deaths")}>
          {low === high ? best : say("evidence.estimates", { best, low: low ?? best, high: high ?? best })}
        </Row>
      )}
    </>
  )
}

/** What else the same sentence says. */
function AlsoHere({ step }: { step: Step }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const events = useApp((state) => state.events)
  const others = (events ?? [])
    .flatMap((event) => event.relations)
    .filter((one) => !one.derived && one.id !== step.relation.id && one.evidence.some((found) => found.id === step.evidence.id))
  if (others.length === 0) return null
  const actor = (id: string) => actors.get(id) ?? strangerNamed(id)
  return (
    <details className={styles.also}>
      <summary>{say("reader.alsoHere", { n: others.length })}</summary>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => void openRelation(one.id, step.evidence.id)}>
              <Swatch family={one.family} status={one.status} width={22} />
              {lineWords({ ...one, source: actor(one.source), target: actor(one.target) }, language, shortName)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Title, date and outlet of an article that is read from the top. */
export function ArticleHead({ article }: { article: Article }) {
  const say = useSay()
  const language = useLanguage()
  const carrying = article.evidence.filter((one) => one.relations.length > 0).length
  return (
    <div className={styles.head}>
      <h2 className={styles.title} lang={article.language}>
        {article.title}
      </h2>
      <ArticleFacts article={article} />
      <p className={styles.cite}>
        <Cite cited={() => articleCited(article, shareAddress(), language)} />
      </p>
      <p className={styles.marked}>
        {say("reader.marked", { n: carrying })}. {say("reader.markedHow")}
      </p>
    </div>
  )
}

/** Copy as citation, copy the link, read all of it. */
export function ReaderFoot({ step }: { step: Step }) {
  const say = useSay()
  const language = useLanguage()
  const { evidence, relation } = step
  const article = useApp((state) => state.texts[evidence.article])
  const cited = () => {
    const status = `${familyById[relation.family][language].name.toLowerCase()}, ${statusById[relation.status][language].word}`
    // Whoever quotes a derived pair must not pass it off as a named one.
    const derived = relation.derived ? `. ${say("reader.derived").replace(/\.$/, "")}` : ""
    const textLanguage = article?.language ?? "en"
    const publishedPrecision = article?.publishedPrecision ?? "none"
    const address = shareAddress()
    return {
      text: citation({ evidence, textLanguage, publishedPrecision, status: status + derived, address }, language),
      reference: {
        id: relation.id,
        title: evidence.articleTitle,
        outlet: evidence.outlet,
        published: evidence.published,
        language: textLanguage,
        address: evidence.url ?? address,
        quote: evidence.quote,
        note: `${say("reader.saidBy")}: ${chainWords(evidence, language)}. ${status}${derived}.`,
      },
    }
  }
  return (
    <div className={styles.foot}>
      <Cite cited={cited} disabled={!article} />
      <Button look="line" onClick={() => void share()}>
        <Link size={15} strokeWidth={1.6} />
        {say("reader.link")}
      </Button>
      <Button look="plain" className={styles.fromTop} onClick={() => readArticle(evidence.article)}>
        {say("reader.fromTop")}
      </Button>
    </div>
  )
}

/** Opens the article at one of its passages. */
export function readAt(article: string, evidence: string): void {
  store.setState({ wanted: evidence })
  readArticle(article)
}
