import { act } from "./history.ts"
import { store } from "./store.ts"

const NAME = "entente.notes"

/** Notes on a thing of the picture: an actor by its id, a line by its word. An empty text takes the note away. */
export function setNote(thing: string, text: string): void {
  const { [thing]: before = "", ...others } = store.getState().notes
  if (text.trim() === before) return
  // Notes on two things are two acts, however fast they follow each other.
  act({ key: "act.note", values: { thing } }, (view) => view, { notes: text.trim() ? { ...others, [thing]: text.trim() } : others })
}

/** Adds the notes of a saved view; those on the same things are replaced, and undo brings them back. */
export function addNotes(more: Readonly<Record<string, string>>): void {
  if (Object.keys(more).length > 0) act("act.note", (view) => view, { notes: { ...store.getState().notes, ...more } })
}

/** Keeps notes over reloads, in this browser only: with a saved view they go to the server. */
export function bindNotes(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? "{}")
    const notes = Object.entries(Object(kept) as object).filter((entry): entry is [string, string] => typeof entry[1] === "string")
    store.setState({ notes: Object.fromEntries(notes) })
  } catch (error) {
    console.info("The notes of before cannot be read:", error)
  }
  store.subscribe(({ notes }, before) => {
    if (notes === before.notes) return
    try {
      localStorage.setItem(NAME, JSON.stringify(notes))
    } catch (error) {
      console.info("Notes are not kept in this browser:", error)
    }
  })
}
