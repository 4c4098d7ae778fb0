import { parseEdtf, type DateBasis, type Precision } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"

/** What is known of a time, as events and relations carry it. */
export interface Dated {
  edtf: string | null
  start: string | null
  end: string | null
  precision: Precision
}

const MONTHS = {
  de: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}
const WEEKDAYS = {
  de: ["Sonntagen", "Montagen", "Dienstagen", "Mittwochen", "Donnerstagen", "Freitagen", "Samstagen"],
  en: ["Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays"],
}
const NUMBERS = {
  de: ["null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
}

interface Parts {
  year: string
  month: number | null
  day: number | null
}

function parts(plain: string): Parts {
  const [year, month, day] = plain.split("-")
  return { year: year ?? plain, month: month ? Number(month) : null, day: day ? Number(day) : null }
}

export const monthName = (month: number, language: Language): string => MONTHS[language][month - 1] ?? String(month)
const dayOf = (day: number, language: Language): string => (language === "de" ? `${day}.` : String(day))

/** A day, month or year; the year is left out when `year` says that it comes later in the sentence. */
function plainWords(plain: string, language: Language, year = true): string {
  const { year: y, month, day } = parts(plain)
  if (month === null) return y
  const words = [day === null ? null : dayOf(day, language), monthName(month, language), year ? y : null]
  return words.filter(Boolean).join(" ")
}

/** A day in words. */
export const dayWords = (iso: string, language: Language): string => plainWords(iso, language)

/** From one ISO day to another, both included, in few words. */
export function windowWords({ from, to }: { from: string; to: string }, language: Language): string {
  const words = new Intl.DateTimeFormat(language === "de" ? "de" : "en-GB", { dateStyle: "medium", timeZone: "UTC" })
  return words.formatRange(new Date(from), new Date(to))
}

function thirdWords(start: string, end: string, language: Language): string {
  const from = parts(start)
  const to = parts(end)
  const first = from.day ?? 1
  const place = first <= 1 ? "early" : first <= 11 ? "mid" : "late"
  const words = { early: { de: "Anfang", en: "early " }, mid: { de: "Mitte", en: "mid-" }, late: { de: "Ende", en: "late " } }[place]
  const month = monthName(from.month ?? 1, language)
  return language === "de"
    ? `${words.de} ${month} ${from.year} (${first}.–${to.day}.)`
    : `${words.en}${month} ${from.year} (${first}–${to.day})`
}

function rangeWords(start: string, end: string, language: Language): string {
  const a = parts(start)
  const b = parts(end)
  const sameYear = a.year === b.year
  if (sameYear && a.month === b.month && a.day !== null && b.day !== null) {
    const days = language === "de" ? `${a.day}.–${b.day}.` : `${a.day}–${b.day}`
    return `${days} ${monthName(a.month ?? 1, language)} ${a.year}`
  }
  return `${plainWords(start, language, !sameYear || a.month === null)} – ${plainWords(end, language)}`
}

function intervalWords(edtf: string, language: Language): string {
  const [from = "..", to = ".."] = edtf.split("/")
  if (from === "..") return language === "de" ? `vor ${beforeWords(to, language)}` : `before ${beforeWords(to, language)}`
  if (to === "..") return language === "de" ? `seit ${datively(from, language)}` : `since ${plainWords(from, language)}`
  const year = parts(from).year !== parts(to).year || parts(from).month === null
  const [a, b] = [plainWords(from, language, year), plainWords(to, language)]
  return language === "de" ? `zwischen ${dative(from)}${a} und ${dative(to)}${b}` : `between ${a} and ${b}`
}

const dative = (plain: string): string => (parts(plain).day === null ? "" : "dem ")
const datively = (plain: string, language: Language): string => `${dative(plain)}${plainWords(plain, language)}`

/** An open start that ends with a month says no more than "in that month or before". */
function beforeWords(to: string, language: Language): string {
  return language === "de"
    ? `Ende ${plainWords(to, language)}, Anfang unbekannt`
    : `the end of ${plainWords(to, language)}, beginning unknown`
}

function oneOfWords(days: string[], language: Language): string {
  const weekdays = new Set(days.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay()))
  const months = new Set(days.map((day) => day.slice(0, 7)))
  const n = NUMBERS[language][days.length] ?? String(days.length)
  const [weekday] = weekdays
  const [month] = months
  if (weekdays.size === 1 && weekday !== undefined && months.size === 1 && month) {
    const name = WEEKDAYS[language][weekday]
    return language === "de"
      ? `an einem von ${n} ${name} im ${plainWords(month, "de")}`
      : `one of ${n} ${name} in ${plainWords(month, "en")}`
  }
  const all = days.map((day) => plainWords(day, language)).join(", ")
  return language === "de" ? `an einem von ${n} Tagen: ${all}` : `one of ${n} days: ${all}`
}

/** A time in words that are no more exact than what is known. */
export function dateWords(dated: Dated, language: Language): string {
  const { edtf, precision, start, end } = dated
  const unknown = { de: "Datum unbekannt", en: "date unknown" }[language]
  if (edtf === null || precision === "none") return unknown
  const days = edtf.startsWith("[") ? (parseEdtf(edtf)?.days ?? null) : null
  if (days) return oneOfWords(days, language)
  if (edtf.includes("..")) return intervalWords(edtf, language)
  if (precision === "interval" && edtf.includes("/")) return intervalWords(edtf, language)
  if (!start || !end) return unknown
  if (precision === "day" && start === end) return plainWords(start, language)
  if (precision === "third") return thirdWords(start, end, language)
  if (precision === "week") return `${{ de: "Woche vom", en: "week of" }[language]} ${rangeWords(start, end, language)}`
  if (edtf.includes("/")) return rangeWords(start, end, language)
  const { month, day } = parts(edtf)
  if (day !== null) return plainWords(edtf, language)
  const rest = month === null ? { de: "Monat unbekannt", en: "month unknown" } : { de: "Tag unbekannt", en: "day unknown" }
  return `${plainWords(edtf, language)}, ${rest[language]}`
}

/** The date of publication, which is a plain EDTF text, in words. */
export function publishedWords(published: string | null, precision: Precision, language: Language): string {
  const window = published ? parseEdtf(published) : null
  return dateWords({ edtf: published, start: window?.start ?? null, end: window?.end ?? null, precision }, language)
}

const EXACT: Record<Precision, Record<Language, string>> = {
  day: { de: "auf den Tag genau", en: "exact to the day" },
  week: { de: "auf die Woche genau", en: "exact to the week" },
  third: { de: "auf das Monatsdrittel genau", en: "exact to a third of the month" },
  month: { de: "auf den Monat genau", en: "exact to the month" },
  year: { de: "auf das Jahr genau", en: "exact to the year" },
  interval: { de: "über mehrere Tage", en: "over several days" },
  none: { de: "ohne Datum", en: "without a date" },
}

/** Where a date was read, in words; a sentence that names no year had it from the article's head. */
export function basisWords(basis: DateBasis, dateText: string, precision: Precision, language: Language): string {
  const yearless = basis === "text" && precision !== "none" && !/\d{4}/.test(dateText)
  const words = {
    text: yearless
      ? { de: "aus dem Satz, Jahr aus dem Kopf des Artikels", en: "from the sentence, year from the article's head" }
      : { de: "aus dem Satz", en: "from the sentence" },
    header: { de: "aus dem Kopf des Artikels", en: "from the article's head" },
    relative: { de: "aus den Worten des Satzes erschlossen", en: "worked out from the sentence's words" },
    publication: { de: "Tag der Veröffentlichung", en: "day of publication" },
    coded: { de: `kodiert, ${EXACT[precision].de}`, en: `coded, ${EXACT[precision].en}` },
  }[basis]
  return words[language]
}
