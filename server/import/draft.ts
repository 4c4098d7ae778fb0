import type { z } from "zod"
import { Dossier, type DossierActor, type DossierEvent } from "../model/index.ts"
import { addIssues, type Faults } from "./faults.ts"

const { article, actors, places, events, statements, layout } = Dossier.shape

/** A dossier as far as it can be read: null stands where something is not of the right shape, so that the rest is still checked. */
export interface Draft {
  article: Dossier["article"] | null
  actors: (DossierActor | null)[]
  places: (Dossier["places"][number] | null)[]
  events: (DossierEvent | null)[]
  statements: (Dossier["statements"][number] | null)[]
  layout: Dossier["layout"] | null
  /** Ids that are there, also those of items of a wrong shape. */
  ids: { actors: Set<string>; places: Set<string> }
}

/** Reads a dossier, noting every fault of its shape. */
export function readDraft(input: unknown, faults: Faults): Draft {
  const whole = Dossier.safeParse(input)
  if (!whole.success) addIssues(faults, whole.error)
  const raw = Object(input) as Record<string, unknown>
  const draft = whole.success
    ? whole.data
    : {
        article: one(article, raw.article),
        actors: each(actors.element, raw.actors),
        places: each(places.unwrap().element, raw.places),
        events: each(events.unwrap().element, raw.events),
        statements: each(statements.unwrap().element, raw.statements),
        layout: one(layout, raw.layout),
      }
  return { ...draft, layout: draft.layout ?? null, ids: { actors: idsOf(raw.actors), places: idsOf(raw.places) } }
}

function one<T extends z.ZodType>(schema: T, value: unknown): z.output<T> | null {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : null
}

function each<T extends z.ZodType>(schema: T, value: unknown): (z.output<T> | null)[] {
  return Array.isArray(value) ? value.map((item) => one(schema, item)) : []
}

function idsOf(value: unknown): Set<string> {
  const items: unknown[] = Array.isArray(value) ? value : []
  return new Set(items.map((item) => (Object(item) as { id?: unknown }).id).filter((id) => typeof id === "string"))
}
