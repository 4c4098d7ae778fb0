import type { Past } from "./state/history.ts"
import { emptyDraft, type Draft } from "./state/link.ts"
import type { Own } from "./state/own.ts"

/** What stays over reloads, in this browser only. */
interface Kept {
  draft: Draft
  history: Past[]
  own: Own[]
}

const NAME = "entente.console"

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Kept> | null
  return (
    typeof kept === "object" &&
    kept !== null &&
    Array.isArray(kept.history) &&
    Array.isArray(kept.own) &&
    typeof kept.draft?.statement === "string"
  )
}

/** What was kept; nothing when the browser keeps nothing, or something else. */
export function readKept(): Kept {
  const nothing = { draft: emptyDraft, history: [], own: [] }
  try {
    const value: unknown = JSON.parse(localStorage.getItem(NAME) ?? "null")
    return isKept(value) ? value : nothing
  } catch {
    return nothing
  }
}

/** Keeps it; a browser that refuses, or is full, loses it with the page. */
export function keep(kept: Kept): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(kept))
  } catch (error) {
    console.info("The console's history is not kept:", error)
  }
}
