import { X } from "lucide-react"
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from "react"
import { get } from "../api.ts"
import { useActors, useDay } from "../app/lookup.ts"
import { useApp, useLanguage } from "../app/store.ts"
import type { Actor } from "../../server/model/index.ts"
import { ActorGlyph } from "../parts/Glyph.tsx"
import { fullName, kindName } from "../state/names.ts"
import { makeSearch } from "../state/search.ts"
import { listed } from "./state/fields.ts"
import type { InputProps } from "./ParamInput.tsx"
import { useSpeak } from "./store.ts"
import styles from "./ActorInput.module.css"

const SHOWN = 7

/** Actors by any spelling: from the picture, and from the database when the picture is only a part of it. */
function useFound(query: string): Actor[] {
  const picture = useApp((state) => state.picture)
  const byId = useActors()
  const find = useMemo(() => makeSearch(picture?.actors ?? [], []), [picture])
  const here = useMemo(
    () => (query.trim() === "" ? [] : find(query).flatMap((hit) => byId.get(hit.id) ?? [])).slice(0, SHOWN),
    [find, byId, query],
  )
  const [more, setMore] = useState<{ query: string; actors: Actor[] } | null>(null)
  const partial = picture?.truncated !== null && query.trim().length > 1
  useEffect(() => {
    if (!partial) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      get("actors", { query: { q: query.trim(), limit: SHOWN }, signal: controller.signal }).then(
        ({ items }) => setMore({ query, actors: items }),
        () => undefined,
      )
    }, 200)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [partial, query])
  return more?.query === query ? more.actors : here
}

/** An actor chosen by search, or several; the value is the id. */
export function ActorInput({ id, field, raw, change, describedBy }: InputProps) {
  const several = field.type === "list"
  const chosen = listed(raw)
  const put = (ids: string[]) => change(ids.join("\n"))
  return (
    <span className={styles.actors}>
      {chosen.map((one) => (
        <Chosen key={one} id={one} remove={() => put(chosen.filter((other) => other !== one))} />
      ))}
      {(several || chosen.length === 0) && (
        <Finder id={id} describedBy={describedBy} choose={(actor) => put(several ? [...new Set([...chosen, actor])] : [actor])} />
      )}
    </span>
  )
}

function Chosen({ id, remove }: { id: string; remove: () => void }) {
  const speak = useSpeak()
  const language = useLanguage()
  const day = useDay()
  const known = useActors().get(id)
  const [loaded, setLoaded] = useState<Actor | null>(null)
  useEffect(() => {
    if (known) return
    let current = true
    get("actor", { id }).then(
      (actor) => current && setLoaded(actor),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [known, id])
  const actor = known ?? loaded
  const name = actor ? fullName(actor, language) : id
  return (
    <span className={styles.chosen}>
      {actor && <ActorGlyph actor={actor} day={day} size={16} />}
      {name}
      <button type="button" aria-label={speak("params.remove", { name })} onClick={remove}>
        <X size={13} strokeWidth={1.8} aria-hidden />
      </button>
    </span>
  )
}

function Finder({ id, choose, describedBy }: { id: string; choose: (actor: string) => void; describedBy?: string }) {
  const speak = useSpeak()
  const language = useLanguage()
  const day = useDay()
  const list = useId()
  const [query, setQuery] = useState("")
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  // Fixed to the page: the form scrolls, and would cut the list off.
  const [place, setPlace] = useState({ left: 0, bottom: 0 })
  const found = useFound(query)
  const shown = open && query.trim() !== ""
  const take = (actor: Actor | undefined) => {
    if (!actor) return
    setQuery("")
    choose(actor.id)
  }
  const keys = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step !== 0 && found.length > 0) setAt((now) => (now + step + found.length) % found.length)
    else if (event.key === "Enter") take(found[at])
    else if (event.key === "Escape" && query !== "") setQuery("")
    else return
    event.preventDefault()
  }
  return (
    <span className={styles.finder}>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={speak("params.search")}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && found[at] ? `${list}-${at}` : undefined}
        aria-describedby={describedBy}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
          setOpen(true)
          const { left, top } = event.currentTarget.getBoundingClientRect()
          setPlace({ left: left - 8, bottom: innerHeight - top + 4 })
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={speak("params.search")}
        className={styles.hits}
        style={place}
        hidden={!shown || found.length === 0}
      >
        {found.map((actor, index) => (
          <li
            key={actor.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setAt(index)}
            onClick={() => take(actor)}
          >
            <ActorGlyph actor={actor} day={day} size={18} />
            <span className={styles.name}>{fullName(actor, language)}</span>
            <span className={styles.kind}>{kindName(actor, language)}</span>
          </li>
        ))}
      </ul>
      {shown && found.length === 0 && (
        <span className={styles.none} style={place}>
          {speak("params.none")}
        </span>
      )}
    </span>
  )
}
