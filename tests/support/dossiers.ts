import type { DossierInput } from "../../server/model/index.ts"

/** The text of `smallDossier`. */
export const SMALL_TEXT = "Kerry met Lavrov in Geneva. Turkey backs rebels, rebels say. Kerry met Lavrov again."

/** A small faultless dossier, made anew each time so that a test may change it. */
export function smallDossier(): Required<Pick<DossierInput, "actors" | "events" | "statements" | "places" | "layout">> & DossierInput {
  return {
    article: { id: "small", title: "Small", language: "en", published: "2016-10", publishedPrecision: "month" },
    actors: [
      { id: "kerry", kind: "person", nameDe: "Kerry", nameEn: "Kerry", spellings: [{ text: "Kerry" }], partOf: [{ actor: "usa" }] },
      { id: "lavrov", kind: "person", nameDe: "Lawrow", nameEn: "Lavrov", spellings: [{ text: "Lavrov", starts: [10, 71] }] },
      { id: "envoy", kind: "person", nameDe: "Gesandte", nameEn: "envoy" },
      { id: "usa", kind: "state", nameDe: "USA", nameEn: "USA" },
      { id: "turkey", kind: "state", nameDe: "Türkei", nameEn: "Turkey", spellings: [{ text: "Turkey" }] },
      { id: "rebels", kind: "group", nameDe: "Rebellen", nameEn: "rebels" },
    ],
    places: [{ id: "geneva", nameDe: "Genf", nameEn: "Geneva" }],
    events: [
      {
        id: "small.talks",
        family: "negotiated",
        status: "occurred",
        titleDe: "Gespräche",
        titleEn: "Talks",
        date: { edtf: "2016-10", precision: "month", text: "", basis: "publication" },
        places: ["geneva"],
        participants: [
          { actor: "kerry", role: "negotiator" },
          { actor: "lavrov", role: "negotiator" },
        ],
        evidence: [{ quote: "Kerry met Lavrov in Geneva.", status: "occurred" }],
      },
      {
        id: "small.support",
        family: "supported",
        status: "ongoing",
        titleDe: "Hilfe",
        titleEn: "Help",
        date: { edtf: null, precision: "none", text: "", basis: "publication" },
        participants: [
          { actor: "turkey", role: "supporter" },
          { actor: "rebels", role: "supported" },
        ],
        evidence: [{ quote: "Turkey backs rebels", status: "ongoing", saidBy: ["rebels"] }],
      },
    ],
    statements: [{ quote: "rebels say", status: "occurred", saidBy: ["rebels"] }],
    layout: {
      width: 100,
      height: 100,
      actors: [{ actor: "kerry", x: 10, y: 10, label: "t" }],
      bows: [{ source: "kerry", target: "lavrov" }],
    },
  }
}
