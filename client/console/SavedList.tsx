import { Pencil, Trash2 } from "lucide-react"
import { useState } from "react"
import { useLanguage } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { fillPast, fillQuery, furnish, remove, rename } from "./acts.ts"
import { DrawerSearch } from "./DrawerSearch.tsx"
import { searched } from "./state/history.ts"
import type { Own } from "./state/own.ts"
import { useConsole, useSpeak } from "./store.ts"
import styles from "./Drawer.module.css"

/** Own statements and the questions that come with Entente; a click fills the console. */
export function SavedList() {
  const speak = useSpeak()
  const language = useLanguage()
  const own = useConsole((state) => state.own)
  const queries = useConsole((state) => state.queries)
  const lost = useConsole((state) => state.lost && state.queries === null)
  const [query, setQuery] = useState("")
  const mine = searched(own, query, (one) => `${one.name} ${one.statement}`)
  const shipped = searched(queries ?? [], query, (one) => `${one.name} ${one.sentence} ${one.sentenceDe}`)
  return (
    <>
      <DrawerSearch label={speak("saved.search")} query={query} change={setQuery} />
      <div className={styles.scroll} data-drawer>
        {(own.length === 0 || mine.length > 0) && <h4>{speak("saved.own")}</h4>}
        {own.length === 0 && <p className={styles.none}>{speak("saved.noOwn")}</p>}
        <ul>
          {mine.map((one) => (
            <OwnRow key={one.name} own={one} />
          ))}
        </ul>
        {lost && (
          <p className={styles.none}>
            {speak("saved.lost")}{" "}
            <Button look="text" onClick={() => void furnish()}>
              {speak("saved.again")}
            </Button>
          </p>
        )}
        {shipped.length > 0 && <h4>{speak("saved.shipped")}</h4>}
        <ul>
          {shipped.map((one) => (
            <li key={one.name}>
              <button type="button" className={styles.entry} onClick={() => fillQuery(one)}>
                <span className={styles.sentence}>{language === "de" ? one.sentenceDe : one.sentence}</span>
                <span className={styles.facts}>
                  {one.name}
                  {one.params.map((param) => ` · $${param.name}`)}
                  {one.reads && ` · ${speak("saved.reads", { what: language === "de" ? one.reads.wordsDe : one.reads.words })}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {query !== "" && mine.length + shipped.length === 0 && <p className={styles.none}>{speak("saved.none")}</p>}
      </div>
    </>
  )
}

function OwnRow({ own }: { own: Own }) {
  const speak = useSpeak()
  const [name, setName] = useState<string | null>(null)
  if (name !== null) {
    return (
      <li className={styles.own}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            rename(own.name, name)
            setName(null)
          }}
        >
          <input
            ref={(input) => input?.focus()}
            className={styles.search}
            aria-label={speak("saved.newName")}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return
              event.preventDefault()
              setName(null)
            }}
          />
        </form>
      </li>
    )
  }
  return (
    <li className={styles.own}>
      <button type="button" className={styles.entry} onClick={() => fillPast(own)}>
        <span className={styles.sentence}>{own.name}</span>
        <code>{own.statement}</code>
      </button>
      <Button look="icon" aria-label={speak("saved.rename", { name: own.name })} onClick={() => setName(own.name)}>
        <Pencil size={14} strokeWidth={1.6} />
      </Button>
      <Button look="icon" aria-label={speak("saved.remove", { name: own.name })} onClick={() => remove(own.name)}>
        <Trash2 size={14} strokeWidth={1.6} />
      </Button>
    </li>
  )
}
