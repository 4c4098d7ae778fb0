import { createHash } from "node:crypto"
import type { Dossier } from "../model/index.ts"

const NOT_CONTENT = new Set(["$schema", "note"])

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== "object") return value
  const entries = Object.entries(value)
    .filter(([key, inner]) => inner !== undefined && !NOT_CONTENT.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

/** SHA-256 of what a dossier says, whatever the order of its keys, its layout as a file and its notes for editors. */
export function digestOf(dossier: Dossier, text: string): string {
  const content = { ...dossier, article: { ...dossier.article, text } }
  return createHash("sha256")
    .update(JSON.stringify(canonical(content)))
    .digest("hex")
}
