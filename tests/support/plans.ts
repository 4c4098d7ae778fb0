import { fileURLToPath } from "node:url"
import { readDossier } from "../../server/import/articles.ts"
import { checkDossier } from "../../server/import/check.ts"
import type { DossierInput } from "../../server/model/index.ts"
import type { LoadPlan } from "../../server/store/plan.ts"
import { SMALL_TEXT, smallDossier } from "./dossiers.ts"

/** The plan of a dossier that must be faultless. */
export function planFrom(dossier: DossierInput, text?: string): LoadPlan {
  const checked = checkDossier(JSON.parse(JSON.stringify(dossier)), text)
  if (!checked.ok) throw new Error(`the fixture has faults: ${JSON.stringify(checked.faults)}`)
  return checked.plan
}

/** The plan of the small dossier after a change. */
export function smallPlan(change: (dossier: ReturnType<typeof smallDossier>) => unknown = () => {}, text = SMALL_TEXT): LoadPlan {
  const dossier = smallDossier()
  change(dossier)
  return planFrom(dossier, text)
}

const OTHER_TEXT = "Kerry and Lavrov talked in Geneva, an envoy said. Merkel called Kerry."

/** Another article that tells of the first event of the small dossier too, and of an event and an actor of its own. */
export function otherPlan(change: (dossier: DossierInput) => unknown = () => {}, text = OTHER_TEXT): LoadPlan {
  const { actors, events, places } = smallDossier()
  const named = (id: string) => actors.find((actor) => actor.id === id)!
  const dossier: DossierInput = {
    article: {
      id: "other",
      title: "Other",
      language: "en",
      published: "2016-11",
      publishedPrecision: "month",
      outlet: { id: "times", name: "Times" },
    },
    actors: [
      { ...named("kerry"), spellings: [{ text: "Kerry" }], partOf: [] },
      { ...named("lavrov"), spellings: [{ text: "Lavrov" }] },
      named("envoy"),
      { id: "merkel", kind: "person", nameDe: "Merkel", nameEn: "Merkel", spellings: [{ text: "Merkel" }], country: "DEU" },
    ],
    places,
    events: [
      { ...events[0]!, evidence: [{ quote: "Kerry and Lavrov talked in Geneva", status: "occurred", saidBy: ["envoy"] }] },
      {
        id: "other.call",
        family: "informed",
        status: "occurred",
        titleDe: "Anruf",
        titleEn: "Call",
        date: { edtf: "2016-10-20", precision: "day", text: "", basis: "publication" },
        goldstein: 1.5,
        participants: [
          { actor: "merkel", role: "informer" },
          { actor: "kerry", role: "informed" },
        ],
        evidence: [{ quote: "Merkel called Kerry.", status: "occurred" }],
      },
    ],
  }
  change(dossier)
  return planFrom(dossier, text)
}

/** The plan of the article that is shipped. */
export async function lausannePlan(): Promise<LoadPlan> {
  const folder = fileURLToPath(new URL("../../articles/2016-10-lausanne", import.meta.url))
  return (await readDossier(folder)).plan
}
