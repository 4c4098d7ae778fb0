import { COMMANDS, type Command } from "./commands.ts"
import { store } from "./store.ts"

function isTyping(target: EventTarget | null): boolean {
  // The field of a dialog that has just closed still has the focus.
  return (
    target instanceof HTMLElement &&
    target.checkVisibility() &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

const byKey = new Map<string, Command>(COMMANDS.flatMap((command) => (command.keys ?? []).map((key) => [key, command] as const)))

/** A pressed key as the commands write it. */
function written({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  if (!ctrlKey && !metaKey) return key
  return `Mod+${shiftKey ? "Shift+" : ""}${key.toLowerCase()}`
}

function down(event: KeyboardEvent): void {
  if (event.altKey || event.defaultPrevented) return
  const command = byKey.get(written(event))
  if (!command) return
  // Asked of the page: that a dialog has closed is told a moment later, and a key pressed in it would be lost.
  const asking = document.querySelector("dialog[open]") !== null
  // The editor of the console is in a shadow tree: outside of it the event's target is only its host.
  const typing = isTyping(event.composedPath()[0] ?? event.target)
  // A field undoes what was typed in it; the palette opens from anywhere.
  if (asking || (typing && command.name !== "keys.palette")) return
  if (command.can && !command.can(store.getState())) return
  event.preventDefault()
  command.run()
}

/** Listens to the keys of the page; returns how to stop. */
export function bindKeyboard(): () => void {
  window.addEventListener("keydown", down)
  return () => window.removeEventListener("keydown", down)
}
