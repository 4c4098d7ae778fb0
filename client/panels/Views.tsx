import { useState, type FormEvent } from "react"
import { ProblemError, send } from "../api.ts"
import { openAddress } from "../app/address.ts"
import { addNotes } from "../app/notes.ts"
import { loadViews } from "../app/data.ts"
import { useLoaded } from "../app/loaded.ts"
import { store, useLanguage, useSay } from "../app/store.ts"
import type { View as Saved } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { dayWords } from "../state/dates.ts"
import { toSearch } from "../state/url.ts"
import { Message } from "./Message.tsx"
import { Noted } from "./Noted.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./Views.module.css"

const PATH = "/api/views"
const addressNow = (): string => toSearch({ ...store.getState().view, panel: null })

/** Views that readers named, kept by the server: saved, opened, changed, and deleted with a way back. */
export function Views() {
  const say = useSay()
  const first = useLoaded("views", loadViews)
  const [newer, setNewer] = useState<Saved[] | null>(null)
  const views = newer ?? (first.type === "ready" ? first.data : null)
  const [trouble, setTrouble] = useState("")
  const [deleted, setDeleted] = useState<Saved | null>(null)
  /** Does it and shows what is there then; a refusal is said in the server's words. */
  const run = async (act: () => Promise<unknown>) => {
    setTrouble("")
    try {
      await act()
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setTrouble(error.code === "conflict" ? say("views.conflict") : error.message)
    }
    setNewer(await loadViews())
  }
  const remove = (view: Saved) =>
    run(async () => {
      await send("DELETE", `${PATH}/${view.id}?revision=${view.revision}`)
      setDeleted(view)
    })
  const restore = ({ name, address, notes, notesOn }: Saved) =>
    run(async () => {
      await send("POST", PATH, { name, address, notes, notesOn })
      setDeleted(null)
    })
  return (
    <SidePanel title={say("views.title")}>
      <Draft
        submit={(draft) => run(() => send("POST", PATH, { ...draft, address: addressNow(), notesOn: store.getState().notes }))}
        words={say("views.save")}
      />
      <Noted className={styles.noted} />
      <p role="status" className={styles.said}>
        {trouble}
        {deleted && (
          <>
            {say("views.deleted", { name: deleted.name })}{" "}
            <Button look="text" onClick={() => void restore(deleted)}>
              {say("views.restore")}
            </Button>
          </>
        )}
      </p>
      {first.type === "failed" && <Message title={say("state.fault")} text={first.problem.message} />}
      {views?.length === 0 && <p>{say("views.none")}</p>}
      <ul>
        {views?.map((view) => (
          <Row
            key={`${view.id} ${view.revision}`}
            view={view}
            remove={() => void remove(view)}
            change={(draft, replace) =>
              run(() =>
                send("PUT", `${PATH}/${view.id}`, {
                  ...draft,
                  ...(replace
                    ? { address: addressNow(), notesOn: store.getState().notes }
                    : { address: view.address, notesOn: view.notesOn }),
                  revision: view.revision,
                }),
              )
            }
          />
        ))}
      </ul>
    </SidePanel>
  )
}

interface Draft {
  name: string
  notes: string
}

function Draft({
  view,
  words,
  submit,
  cancel,
}: {
  view?: Saved
  words: string
  submit: (draft: Draft) => Promise<void>
  cancel?: () => void
}) {
  const say = useSay()
  const [name, setName] = useState(view?.name ?? "")
  const [notes, setNotes] = useState(view?.notes ?? "")
  const save = (event: FormEvent) => {
    event.preventDefault()
    void submit({ name, notes }).then(() => {
      if (view) return
      setName("")
      setNotes("")
    })
  }
  return (
    <form className={styles.draft} onSubmit={save}>
      <input
        type="text"
        required
        maxLength={200}
        placeholder={say("views.name")}
        aria-label={say("views.name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <textarea
        rows={2}
        maxLength={20_000}
        placeholder={say("views.notes")}
        aria-label={say("views.notes")}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
      />
      <div className={styles.acts}>
        <Button look="line" type="submit" disabled={name.trim() === ""}>
          {words}
        </Button>
        {cancel && (
          <Button look="plain" onClick={cancel}>
            {say("views.cancel")}
          </Button>
        )}
      </div>
    </form>
  )
}

function open({ address, notesOn }: Saved): void {
  openAddress(address)
  addNotes(notesOn)
}

function Row({ view, remove, change }: { view: Saved; remove: () => void; change: (draft: Draft, replace: boolean) => Promise<void> }) {
  const say = useSay()
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  const [replace, setReplace] = useState(false)
  const noted = Object.keys(view.notesOn).length
  if (editing)
    return (
      <li>
        <Draft view={view} words={say("views.keep")} submit={(draft) => change(draft, replace)} cancel={() => setEditing(false)} />
        <label>
          <input type="checkbox" checked={replace} onChange={() => setReplace(!replace)} /> {say("views.replace")}
        </label>
      </li>
    )
  return (
    <li className={styles.view}>
      <button type="button" className={styles.name} onClick={() => open(view)}>
        {view.name}
      </button>
      {view.notes && <p>{view.notes}</p>}
      <p className={styles.facts}>
        {say("views.changed", { when: dayWords(view.changed.slice(0, 10), language) })}
        {noted > 0 && ` · ${say("note.n", { n: noted })}`}
      </p>
      <div className={styles.acts}>
        <Button look="text" onClick={() => setEditing(true)}>
          {say("views.change")}
        </Button>
        <Button look="text" onClick={remove}>
          {say("views.delete")}
        </Button>
      </div>
    </li>
  )
}
