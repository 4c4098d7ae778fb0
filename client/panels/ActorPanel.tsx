import { Crosshair, EyeOff, X } from "lucide-react"
import { Fragment } from "react"
import { hide, unselect } from "../app/acts.ts"
import { setFocus } from "../app/camera.ts"
import { loadActorRelations, loadArticle } from "../app/data.ts"
import { useLoaded } from "../app/loaded.ts"
import { useActors, useDay } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { countryByAlpha3 } from "../../server/model/countries.ts"
import type { Actor, Article } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { ActorGlyph } from "../parts/Glyph.tsx"
import { fullName, kindName } from "../state/names.ts"
import { spellings, spokenBy } from "../state/sentences.ts"
import { ActorName } from "./ActorName.tsx"
import { ActorRelations } from "./ActorRelations.tsx"
import { EventPanel } from "./EventPanel.tsx"
import { Expand } from "./Expand.tsx"
import { Message } from "./Message.tsx"
import { Note } from "./Note.tsx"
import { readAt } from "./ReaderParts.tsx"
import styles from "./ActorPanel.module.css"

/** Articles whose text is looked into for spellings and statements. */
const OPENED = 3

/** Everything about one actor: names, what it is part of, its relations. */
export function ActorPanel() {
  const say = useSay()
  const id = useApp(({ view }) => (view.selection.type === "actor" ? view.selection.actor : null))
  const actor = useActors().get(id ?? "")
  const event = useApp((state) => state.events?.find((one) => one.id === id))
  if (event) return <EventPanel event={event} key={event.id} />
  if (!actor) return null
  return (
    <aside className={styles.panel} aria-label={say("actor.label")} key={actor.id}>
      <Head actor={actor} />
      <div className={styles.body} tabIndex={0} role="region" aria-label={actor.nameEn}>
        <Names actor={actor} />
        <Content actor={actor} />
        <Note of={actor.id} />
      </div>
      <Expand actor={actor} />
    </aside>
  )
}

function Head({ actor }: { actor: Actor }) {
  const say = useSay()
  const language = useLanguage()
  const focused = useApp((state) => state.view.focus === actor.id)
  return (
    <div className={styles.top}>
      <span className={styles.kind}>{kindName(actor, language)}</span>
      <Button
        look="icon"
        aria-label={say(focused ? "actor.unfocus" : "actor.focus")}
        aria-pressed={focused}
        onClick={() => setFocus(focused ? null : actor.id)}
      >
        <Crosshair size={17} strokeWidth={1.6} />
      </Button>
      <Button look="icon" aria-label={say("actor.hide")} onClick={() => hide([actor.id])}>
        <EyeOff size={17} strokeWidth={1.6} />
      </Button>
      <Button look="icon" aria-label={say("reader.close")} onClick={unselect}>
        <X size={17} strokeWidth={1.6} />
      </Button>
    </div>
  )
}

function Names({ actor }: { actor: Actor }) {
  const language = useLanguage()
  const day = useDay()
  const other = language === "de" ? "en" : "de"
  return (
    <div className={styles.names}>
      <ActorGlyph actor={actor} day={day} size={44} />
      <div>
        <h2 className={styles.name}>{fullName(actor, language)}</h2>
        <p className={styles.other} lang={other}>
          {fullName(actor, other)}
        </p>
      </div>
    </div>
  )
}

function Content({ actor }: { actor: Actor }) {
  const say = useSay()
  const articles = useApp((state) => state.articles)
  const loaded = useLoaded(articles ? actor.id : null, async () => {
    const relations = await loadActorRelations(actor.id)
    const named = new Set(relations.flatMap((one) => one.evidence.map((evidence) => evidence.article)))
    // A speaker need not have a relation: with few articles all of them are looked into.
    const ids = (articles?.length ?? 0) <= OPENED ? (articles ?? []).map((one) => one.id) : [...named].slice(0, OPENED)
    return { relations, texts: await Promise.all(ids.map(loadArticle)) }
  })
  if (loaded.type === "failed") return <Message title={say("state.fault")} text={loaded.problem.message} />
  const data = loaded.type === "ready" ? loaded.data : { relations: [], texts: [] }
  return (
    <>
      <Facts actor={actor} texts={data.texts} />
      {loaded.type === "ready" && <ActorRelations actor={actor} relations={data.relations} />}
    </>
  )
}

function Facts({ actor, texts }: { actor: Actor; texts: Article[] }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const day = useDay()
  const members = [...actors.values()].filter((one) => one.partOf.some((whole) => whole.id === actor.id))
  const country = actor.country ? countryByAlpha3.get(actor.country) : undefined
  const printed = texts.flatMap((text) => spellings(text, actor.id).map((spelling) => ({ ...spelling, language: text.language })))
  const spoken = texts.flatMap((text) => spokenBy(text, actor.id).map((evidence) => ({ text, evidence })))
  const sentences = new Set(spoken.map(({ text, evidence }) => `${text.id} ${evidence.sentence ?? evidence.id}`)).size
  const [firstSpoken] = spoken
  const others = actor.aliases.filter((alias) => !printed.some((spelling) => spelling.text === alias))
  return (
    <dl className={styles.facts}>
      {printed.length > 0 && (
        <div>
          <dt>{say("actor.inText")}</dt>
          <dd className={styles.spellings}>
            {printed.map(({ text, count, language: printedIn }) => (
              <span key={text}>
                <span lang={printedIn}>{text}</span> <small className="tabular">{count}</small>
              </span>
            ))}
          </dd>
        </div>
      )}
      {printed.length === 0 && others.length > 0 && (
        <div>
          <dt>{say("actor.otherNames")}</dt>
          <dd>{others.join(", ")}</dd>
        </div>
      )}
      {actor.partOf.length > 0 && (
        <div>
          <dt>{say("actor.partOf")}</dt>
          <dd>
            {actor.partOf.map((whole) => {
              const found = actors.get(whole.id)
              const role = language === "de" ? (whole.roleDe ?? whole.role) : whole.role
              return (
                <p key={whole.id} className={styles.whole}>
                  {found && <ActorGlyph actor={found} day={day} size={18} />}
                  <ActorName id={whole.id}>{fullName(whole, language)}</ActorName>
                  {role && <span className={styles.note}> {say("actor.as", { role })}</span>}
                </p>
              )
            })}
          </dd>
        </div>
      )}
      {actor.partOf.length === 0 && country && actor.kind !== "state" && (
        <div>
          <dt>{say("actor.country")}</dt>
          <dd>{fullName(country, language)}</dd>
        </div>
      )}
      {members.length > 0 && (
        <div>
          <dt>{say("actor.members")}</dt>
          <dd>
            {members.map((member, index) => (
              <Fragment key={member.id}>
                {index > 0 && ", "}
                <ActorName id={member.id}>{fullName(member, language)}</ActorName>
              </Fragment>
            ))}
          </dd>
        </div>
      )}
      {firstSpoken && (
        <div>
          <dt>{say("actor.speaks")}</dt>
          <dd>
            <Button look="text" onClick={() => readAt(firstSpoken.text.id, firstSpoken.evidence.id)}>
              {say("actor.sentences", { n: sentences })}
            </Button>
            <span className={styles.note}> · {say("actor.statements")}</span>
          </dd>
        </div>
      )}
      {actor.wikidata && (
        <div>
          <dt>{say("actor.elsewhere")}</dt>
          <dd>
            <a href={`https://www.wikidata.org/wiki/${actor.wikidata}`} target="_blank" rel="noreferrer">
              Wikidata {actor.wikidata}
            </a>
          </dd>
        </div>
      )}
    </dl>
  )
}
