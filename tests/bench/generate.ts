import type { DossierInput, Family } from "../../server/model/index.ts"
import { randomOf } from "./random.ts"

const FAMILIES: { family: Family; roles: [string, string]; says: (a: string, b: string) => string; cameo: string; goldstein: number }[] = [
  { family: "negotiated", roles: ["negotiator", "negotiator"], says: (a, b) => `${a} verhandelte mit ${b}.`, cameo: "046", goldstein: 7 },
  { family: "supported", roles: ["supporter", "supported"], says: (a, b) => `${a} unterstützte ${b}.`, cameo: "072", goldstein: 8.3 },
  { family: "attacked", roles: ["attacker", "target"], says: (a, b) => `${a} griff ${b} an.`, cameo: "190", goldstein: -10 },
  { family: "informed", roles: ["informer", "informed"], says: (a, b) => `${a} informierte ${b}.`, cameo: "040", goldstein: 1 },
]

/** A generated article with one sentence and one event a relation; actors are shared over all articles of a run. */
export function generateDossier(number: number, relations: number, actors: number): DossierInput {
  const random = randomOf(number + 1)
  const used = new Set<number>()
  const draw = () => {
    // The square favours low numbers, so that some actors are hubs as in real event data.
    const index = Math.floor(random() ** 2 * actors)
    used.add(index)
    return index
  }
  const name = (index: number) => `Akteur ${index}`
  const sentences: [number, number][] = []
  const events: NonNullable<DossierInput["events"]> = []
  let text = ""
  for (let at = 0; at < relations; at += 1) {
    const one = FAMILIES[Math.floor(random() * FAMILIES.length)] ?? FAMILIES[0]!
    const a = draw()
    let b = draw()
    while (b === a) b = draw()
    const quote = `Meldung ${at}: ${one.says(name(a), name(b))}`
    const start = text.length
    text += `${quote} `
    sentences.push([start, start + quote.length])
    const day = `2016-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`
    const status = random() < 0.8 ? "occurred" : "planned"
    events.push({
      id: `generated-${number}.${at}`,
      family: one.family,
      status,
      titleDe: quote,
      titleEn: quote,
      date: { edtf: day, precision: "day", text: day, basis: "text" },
      cameo: one.cameo,
      goldstein: one.goldstein,
      participants: [
        { actor: `g${a}`, role: one.roles[0] as "attacker" },
        { actor: `g${b}`, role: one.roles[1] as "target" },
      ],
      evidence: [{ quote, start, status }],
    })
  }
  return {
    article: {
      id: `generated-${number}`,
      title: `Erzeugter Artikel ${number}`,
      language: "de",
      published: "2016",
      publishedPrecision: "year",
      text,
      sentences,
    },
    actors: [...used].map((index) => ({
      id: `g${index}`,
      kind: index % 5 === 0 ? "state" : "person",
      nameDe: name(index),
      nameEn: `Actor ${index}`,
    })),
    events,
  }
}
