import { randomOf } from "./random.ts"

const BEGIN = [
  "Al",
  "Ber",
  "Cha",
  "Dmi",
  "Er",
  "Fjo",
  "Gor",
  "Hus",
  "Iwa",
  "Jef",
  "Kar",
  "Law",
  "Mos",
  "Nej",
  "Or",
  "Pet",
  "Ras",
  "Schu",
  "Tsche",
  "Wla",
]
const MIDDLE = ["da", "li", "mo", "no", "ra", "scha", "tsche", "wi", "zu", "bou", "ner", "sal"]
const END = ["row", "witsch", "schenko", "mann", "jew", "dine", "son", "ian", "ski", "poulos", "ez", "hadi"]
const OFFICES = ["Minister", "Ministry of Defence", "President", "Army", "Party", "Council", "Police", "Embassy"]

/** How others write the same name: the ways of transliteration that the search has to join. */
const WRITINGS: [RegExp, string][] = [
  [/w/g, "v"],
  [/sch/g, "sh"],
  [/tsch/g, "ch"],
  [/j/g, "y"],
  [/ow$/, "off"],
]

export interface MadeName {
  id: string
  name: string
  spellings: string[]
}

/** Actors with names that nobody has, each in several spellings; the same number gives the same names. */
export function madeNames(actors: number, spellingsEach: number): MadeName[] {
  const random = randomOf(7)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  const word = () => pick(BEGIN) + (random() < 0.7 ? pick(MIDDLE) : "") + (random() < 0.4 ? pick(MIDDLE) : "") + pick(END)
  return Array.from({ length: actors }, (_, number) => {
    const name = random() < 0.3 ? `${pick(OFFICES)} (${word()})` : `${word()} ${word()}`
    const spellings = WRITINGS.map(([from, to]) => name.replace(from, to))
    return { id: `made.${number}`, name, spellings: Array.from({ length: spellingsEach }, (_, at) => spellings[at] ?? `${name} ${at}`) }
  })
}

/** What readers type: beginnings as they grow letter by letter, another transliteration, and a typing error. */
export function typedFor(names: readonly MadeName[], count: number): string[] {
  const random = randomOf(11)
  return Array.from({ length: count }, (_, at) => {
    const { name, spellings } = names[Math.floor(random() * names.length)]!
    const words = name.replace(/[()]/g, "").split(" ")
    const last = words.at(-1)!
    if (at % 4 === 0) return last.slice(0, 2 + Math.floor(random() * (last.length - 2)))
    if (at % 4 === 1) return spellings[Math.floor(random() * spellings.length)]!
    if (at % 4 === 2) return `${words[0]} ${last.slice(0, 3)}`
    const wrong = 1 + Math.floor(random() * (last.length - 2))
    return last.slice(0, wrong) + last.slice(wrong + 1)
  })
}
