import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { commandsIn, type Command } from "../app/commands.ts"
import { store, useApp, useLanguage, useSay } from "../app/store.ts"
import { Keys } from "../parts/Keys.tsx"
import { fold } from "../state/search.ts"
import styles from "./Palette.module.css"

const close = () => store.setState({ palette: false })

/** Every act by its name, with its key; what would do nothing now is not offered. */
export function Palette() {
  const open = useApp((state) => state.palette)
  const dialog = useRef<HTMLDialogElement>(null)
  const say = useSay()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else if (dialog.current?.open) dialog.current.close()
  }, [open])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={say("keys.palette")} onClose={close}>
      {open && <Choice />}
    </dialog>
  )
}

function Choice() {
  const say = useSay()
  const id = useId()
  const language = useLanguage()
  const [query, setQuery] = useState("")
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const named = useMemo(() => {
    const state = store.getState()
    return commandsIn(language)
      .filter((command) => command.name !== "keys.palette" && (command.can?.(state) ?? true))
      .map((command) => ({ command, words: say(command.name, command.values) }))
  }, [language, say])
  const words = fold(query).split(" ").filter(Boolean)
  const hits = named.filter((one) => words.every((word) => fold(one.words).includes(word)))
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" })
  }, [at])
  const run = (command: Command | undefined) => {
    if (!command) return
    close()
    // When the dialog has given the focus back: a command may give it to something else.
    requestAnimationFrame(() => command.run())
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setAt((now) => (Math.abs(step) === 1 ? (now + step + hits.length) % hits.length : Math.max(0, Math.min(hits.length - 1, now + step))))
    } else if (event.key === "Enter") {
      event.preventDefault()
      run(hits[at]?.command)
    }
  }
  return (
    <>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        placeholder={say("palette.label")}
        aria-label={say("palette.label")}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={hits[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      {hits.length === 0 && <p className={styles.none}>{say("palette.none")}</p>}
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={say("keys.palette")} className={styles.list} hidden={hits.length === 0}>
        {hits.map(({ command, words: name }, index) => (
          <li
            key={name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <span>{name}</span>
            {command.keys && <Keys of={command.keys[0]!} />}
          </li>
        ))}
      </ul>
      <span className="hidden" aria-live="polite">
        {say("palette.found", { n: hits.length })}
      </span>
    </>
  )
}
