import type { Family, Status } from "../model/index.ts"

/** What the relations of a tie on the same days have in common. */
export interface Head {
  family: Family
  status: Status
  contested: boolean
  coded: boolean
  articles: string[]
  saidBy: string[]
  /** First speakers of the sentences, "" the article itself. */
  voices: string[]
  /** Of the events that are counted here: status, other participants, and articles that tell of them. */
  eventStatus: Status
  also: string[]
  told: string[]
}

/** Relations of one head with the same first and last possible day, in days since 1970; null is open. */
export interface Days {
  start: number | null
  end: number | null
  count: number
  /** How many have a Goldstein value, and the sum of these in thousandths. */
  scored: number
  thousandths: number
  /** How many of the relations are the ones by which their events are counted. */
  events: number
}

// A tie keeps both as a list of texts, one a head: its nine words, then a word for each days. Text, because a list of numbers for each
// of these costs the driver ten times as much. No id has a blank or a comma.
const WORDS = 9
const list = (text: string) => (text === "" ? [] : text.split(","))

/** The words of a head, as it is kept. */
export function headText(head: Head): string {
  const { family, status, contested, coded, articles, saidBy, voices, also, eventStatus, told } = head
  const flags = `${contested ? "contested" : ""}${coded ? "coded" : ""}`
  const same = told.join() === articles.join()
  return [
    family,
    status,
    flags,
    articles.join(),
    saidBy.join(),
    voices.join(),
    eventStatus === status ? "" : eventStatus,
    also.join(),
    same ? "" : told.join(),
  ].join(" ")
}

/** The head that these words are of. */
export function headOf(text: string): Head {
  const [family = "", status = "", flags = "", articles = "", saidBy = "", voices = "", eventStatus, also = "", told = ""] = text.split(" ")
  return {
    family: family as Family,
    status: status as Status,
    contested: flags.startsWith("contested"),
    coded: flags.endsWith("coded"),
    articles: list(articles),
    saidBy: list(saidBy),
    voices: voices.split(","),
    eventStatus: (eventStatus || status) as Status,
    also: list(also),
    told: list(told || articles),
  }
}

const day = (value: number | null) => value ?? ""
const number = (text: string | undefined, otherwise: number) => (text === undefined || text === "" ? otherwise : Number(text))

/** `16071;-10000`: one scored relation of one event on that day; what is not one stands behind: first/last day, thousandths, count, scored, events. */
function daysText({ start, end, count, scored, thousandths, events }: Days): string {
  const words = [start === end && start !== null ? String(start) : `${day(start)}/${day(end)}`, thousandths, count, scored, events]
  if (events === count) words.pop()
  if (words.length === 4 && scored === count) words.pop()
  if (words.length === 3 && count === 1) words.pop()
  return words.join(";")
}

function daysOf(text: string): Days {
  const [days = "", thousandths, count, scored, events] = text.split(";")
  const [start = "", end = start] = days.split("/")
  const relations = number(count, 1)
  return {
    start: start === "" ? null : Number(start),
    end: end === "" ? null : Number(end),
    count: relations,
    scored: number(scored, relations),
    thousandths: number(thousandths, 0),
    events: number(events, relations),
  }
}

/** Cuts what a tie keeps into the words of its head and those of its days. */
function cut(text: string): [head: string, days: string[]] {
  let at = -1
  for (let word = 0; word < WORDS; word += 1) at = text.indexOf(" ", at + 1)
  return [text.slice(0, at), text.slice(at + 1).split(" ")]
}

/** Hands over everything that a tie keeps, head by head in the order of their words, days in the order of time. */
export function readPeriods(periods: readonly string[], each: (head: string, days: Days) => void): void {
  for (const text of periods) {
    const [head, days] = cut(text)
    for (const one of days) each(head, daysOf(one))
  }
}

const before = (a: number | null, b: number | null, open: number) => (a ?? open) - (b ?? open)

/** The same with more; the order in which it comes changes nothing. */
export function withPeriods(periods: readonly string[], more: ReadonlyMap<string, readonly Days[]>): string[] {
  const kept = new Map(periods.map((text) => [cut(text)[0], text]))
  for (const [head, added] of more) {
    const text = kept.get(head)
    const all = new Map<string, Days>()
    for (const one of [...(text === undefined ? [] : cut(text)[1].map(daysOf)), ...added]) {
      const key = `${one.start}/${one.end}`
      const same = all.get(key)
      if (!same) {
        all.set(key, { ...one })
        continue
      }
      same.count += one.count
      same.scored += one.scored
      same.thousandths += one.thousandths
      same.events += one.events
    }
    const sorted = [...all.values()].sort((a, b) => before(a.start, b.start, -Infinity) || before(a.end, b.end, Infinity))
    kept.set(head, `${head} ${sorted.map(daysText).join(" ")}`)
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
}
