import { Search as Icon } from "lucide-react"
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { selectRelation } from "../app/acts.ts"
import { flySoon, flyTo } from "../app/camera.ts"
import { useActors, useDay } from "../app/lookup.ts"
import { failed, fetchActors, findActors } from "../app/overview.ts"
import { store, useApp, useLanguage, useSay } from "../app/store.ts"
import { countryByAlpha3 } from "../../server/model/countries.ts"
import type { Actor, EventFull, Relation } from "../../server/model/index.ts"
import { ActorGlyph } from "../parts/Glyph.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { fullName, kindName } from "../state/names.ts"
import { isPart } from "../state/overview.ts"
import { makeSearch, type Hit } from "../state/search.ts"
import styles from "./Search.module.css"

const SHOWN = 8

const relationOf = (event: EventFull, evidence?: string): Relation | undefined => {
  const named = event.relations.filter((one) => !one.derived)
  return named.find((one) => !evidence || one.evidence.some((found) => found.id === evidence)) ?? named[0]
}

/** Finds actors, events and sentences; Enter flies there. */
export function Search({ onDone }: { onDone?: () => void }) {
  const say = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState("")
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const actors = useApp((state) => state.picture?.actors)
  const events = useApp((state) => state.events)
  const byId = useActors()
  const eventById = useMemo(() => new Map((events ?? []).map((event) => [event.id, event])), [events])
  const find = useMemo(() => makeSearch(actors ?? [], events ?? []), [actors, events])
  const { found, looking } = useFound(query.trim())
  const hits = useMemo(() => {
    const here = query.trim() ? find(query) : []
    if (found.length === 0) return here.slice(0, SHOWN)
    // The server knows everybody, and who of them is meant best.
    const people = new Set([...found.map(({ id: one }) => one), ...here.flatMap((hit) => (hit.type === "actor" ? hit.id : []))])
    const actorHits = [...people].map((one): Hit => ({ type: "actor", id: one }))
    return [...actorHits, ...here.filter(({ type }) => type !== "actor")].slice(0, SHOWN)
  }, [find, query, found])
  const shown = open && query.trim() !== ""

  const go = (hit: Hit) => {
    setOpen(false)
    setQuery("")
    input.current?.blur()
    onDone?.()
    if (hit.type === "actor") {
      const fly = () => flyTo({ type: "actor", actor: hit.id }, [hit.id])
      return byId.has(hit.id) ? fly() : void fetchActors([hit.id]).then(fly, failed)
    }
    const event = eventById.get(hit.type === "event" ? hit.id : hit.event)
    const relation = event && relationOf(event, hit.type === "sentence" ? hit.id : undefined)
    if (!relation) return
    selectRelation(relation, hit.type === "sentence" ? hit.id : undefined)
    const parties = event.participants.map((one) => one.actor).filter((actor) => byId.has(actor))
    flySoon(hit.type === "event" ? parties : [relation.source, relation.target])
  }
  const keys = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step !== 0 && hits.length > 0) {
      event.preventDefault()
      setAt((now) => (now + step + hits.length) % hits.length)
    } else if (event.key === "Enter") {
      const hit = hits[at]
      if (hit) go(hit)
    } else if (event.key === "Escape") {
      event.stopPropagation()
      if (query) setQuery("")
      else {
        input.current?.blur()
        onDone?.()
      }
    }
  }
  useEffect(() => {
    if (onDone) input.current?.focus()
  }, [onDone])

  return (
    <div className={styles.search} role="search">
      <Icon size={16} strokeWidth={1.6} className={styles.icon} aria-hidden />
      <input
        ref={input}
        id="search"
        className={styles.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={say("search.label")}
        aria-label={say("search.label")}
        aria-expanded={shown}
        aria-controls={`${id}-hits`}
        aria-activedescendant={shown && hits[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      <kbd className={styles.key} aria-hidden>
        /
      </kbd>
      <ul id={`${id}-hits`} role="listbox" aria-label={say("search.label")} className={styles.hits} hidden={!shown || hits.length === 0}>
        {hits.map((hit, index) => (
          <li
            key={`${hit.type} ${hit.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            // The input keeps the focus, or the list would close before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(hit)}
            onPointerMove={() => setAt(index)}
          >
            <HitRow
              hit={hit}
              actor={byId.get(hit.id) ?? found.find((one) => one.id === hit.id)}
              away={!byId.has(hit.id)}
              event={eventById.get(hit.type === "sentence" ? hit.event : hit.id)}
            />
          </li>
        ))}
      </ul>
      {shown && !looking && hits.length === 0 && <p className={styles.none}>{say("search.none", { q: query.trim() })}</p>}
      <span className="hidden" aria-live="polite">
        {shown && hits.length > 0 ? say("search.found", { n: hits.length }) : ""}
      </span>
    </div>
  )
}

/** Readers type faster than they mean to ask. */
const CALM_MS = 120
const nobody: Actor[] = []

/** Actors of the whole graph who are called so; nobody when the picture has everybody. */
function useFound(query: string): { found: Actor[]; looking: boolean } {
  const [answer, setAnswer] = useState<{ query: string; actors: Actor[] }>({ query: "", actors: nobody })
  const part = useApp((state) => state.picture !== null && isPart(state.picture))
  useEffect(() => {
    if (!part || query === "") return
    let current = true
    const timer = setTimeout(() => {
      findActors(query).then(
        (actors) => current && setAnswer({ query, actors }),
        (error: unknown) => current && failed(error),
      )
    }, CALM_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [part, query])
  const here = part && answer.query === query
  return { found: here ? answer.actors : nobody, looking: part && !here }
}

function HitRow({ hit, actor, event, away }: { hit: Hit; actor?: Actor; event?: EventFull; away: boolean }) {
  const language = useLanguage()
  const say = useSay()
  const day = useDay()
  if (hit.type === "actor") {
    if (!actor) return null
    const country = actor.country ? countryByAlpha3.get(actor.country) : undefined
    const other = fullName(actor, language === "de" ? "en" : "de")
    const name = fullName(actor, language)
    const facts = [
      kindName(actor, language),
      country && actor.kind !== "state" && fullName(country, language),
      other !== name && other,
      away && say("overview.elsewhere"),
    ]
    return (
      <>
        <ActorGlyph actor={actor} day={day} size={20} />
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>
      </>
    )
  }
  if (!event) return null
  const quote = event.evidence.find((one) => one.id === hit.id)?.quote
  return (
    <>
      <Swatch family={event.family} status={event.status} width={22} />
      {hit.type === "event" ? (
        <span className={styles.name}>{language === "de" ? event.titleDe : event.titleEn}</span>
      ) : (
        <q className={styles.quote} lang={store.getState().articles?.[0]?.language}>
          {quote}
        </q>
      )}
      <span className={styles.facts}>{say(hit.type === "event" ? "search.event" : "search.sentence")}</span>
    </>
  )
}
