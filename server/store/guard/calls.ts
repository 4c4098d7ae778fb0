import { refuse } from "./place.ts"
import { FUNCTIONS } from "./functions.ts"
import { PROCEDURES } from "./procedures.ts"
import type { Use } from "./thought.ts"

/** Refuses a procedure or function that is not known to read this database only. */
export function checkUses(text: string, uses: Use[]): void {
  for (const { kind, name, token } of uses) {
    const known = kind === "procedure" ? PROCEDURES : FUNCTIONS
    if (known.has(name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))) continue
    refuse(
      "statement-not-read-only",
      text,
      token.start,
      `The ${kind} ${name} is not one of those that only read this graph. The documentation lists them.`,
    )
  }
}
