import { LIMITS } from "../../model/limits.ts"

interface Group {
  /** Whether it can match the same text in more than one way. */
  ambiguous: boolean
  branches: number
}

const SLOW = "and can take longer than the universe has. Repeat single characters only, or use CONTAINS."

/**
 * What is wrong with a regular expression, or null. Java tries every way to match and cannot be interrupted: so nothing that
 * repeats may hold what repeats or chooses, and of what is left there may be so much only.
 */
export function regexFault(pattern: string): string | null {
  if (pattern.length > LIMITS.pattern) return `The regular expression is longer than ${LIMITS.pattern} characters. Use IN with a list.`
  const groups: Group[] = [{ ambiguous: false, branches: 1 }]
  let repetitions = 0
  let choices = 1
  let at = 0
  while (at < pattern.length) {
    const top = groups.at(-1)!
    const rest = pattern.slice(at)
    const special = /^\\(?:Q[\s\S]*?(?:\\E|$)|[pPxN]\{[^}]*\}|[1-9]|k<|[\s\S]|$)/.exec(rest)?.[0]
    if (special && /^\\(?:[1-9]|k<)/.test(special)) return `The regular expression refers back to a group, ${SLOW}`
    let length = special?.length ?? 1
    let inner: Group | null = null
    if (rest[0] === "[") length = classLength(rest)
    else if (rest[0] === "(") {
      const opening = /^\((?:\?(?:<[A-Za-z]\w*>|<?[=!]|>|[a-zA-Z-]*[:)]))?/.exec(rest)![0]
      if (/^\(\?[a-zA-Z]*x/.test(opening)) return "The flag x of a regular expression is not taken here. Leave its comments out."
      at += opening.length
      if (!opening.endsWith(")")) groups.push({ ambiguous: false, branches: 1 })
      continue
    } else if (rest[0] === "|") {
      top.branches += 1
      top.ambiguous = true
      at += 1
      continue
    } else if (rest[0] === ")") {
      if (groups.length === 1) return "The regular expression closes a group that is not open."
      inner = groups.pop()!
      choices *= inner.branches
    }
    at += length
    const quantifier = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})[?+]?/.exec(pattern.slice(at))
    const holder = groups.at(-1)!
    if (inner?.ambiguous) holder.ambiguous = true
    if (!quantifier) continue
    at += quantifier[0].length
    const optional = quantifier[0].startsWith("?")
    if (inner && quantifier[1] !== undefined) return `The regular expression counts a group, ${SLOW}`
    if (inner?.ambiguous && !optional) return `The regular expression repeats a group that repeats or chooses, ${SLOW}`
    const [, least, comma, most] = quantifier
    const fixed = least !== undefined && comma === undefined
    if (fixed) continue
    holder.ambiguous = true
    if (optional) choices *= 2
    else if (most) choices *= Math.max(1, Number(most) - Number(least) + 1)
    else repetitions += 1
  }
  if (groups.length > 1) return "The regular expression opens a group and does not close it."
  if (repetitions > LIMITS.repetitions)
    return `The regular expression has more than ${LIMITS.repetitions} repetitions without end. Use CONTAINS for a part of it.`
  if (choices * groups[0]!.branches > LIMITS.choices)
    return `The regular expression chooses between more than ${LIMITS.choices} ways. Use IN with a list.`
  return null
}

/** Characters of the class in brackets with which the text begins; classes may hold classes. */
function classLength(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at += 1
    else if (text[at] === "[") depth += 1
    else if (text[at] === "]" && (depth -= 1) === 0) return at + 1
  }
  return text.length
}
