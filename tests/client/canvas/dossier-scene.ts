import type { Scene } from "../../../client/canvas/port.ts"
import { readDossier } from "../../../server/import/articles.ts"
import { relationsOf } from "../../../server/import/relations.ts"
import { FAMILIES, parseEdtf, STATUSES, tieId, type Actor, type Family, type Tie } from "../../../server/model/index.ts"

/** The scene that an article's folder gives, made from its dossier without a store. */
export async function dossierScene(folder: string): Promise<Scene> {
  const { dossier, plan } = await readDossier(folder)
  const relations = relationsOf(plan)
  const events = new Map(plan.events.map((event) => [event.id, event]))
  const ties = (some: typeof relations): Tie[] => {
    const byTie = new Map<string, typeof relations>()
    for (const one of some) byTie.set(tieId(one.source, one.target), [...(byTie.get(tieId(one.source, one.target)) ?? []), one])
    return [...byTie].map(([id, list]) => {
      const windows = list.flatMap(({ event }) => parseEdtf(events.get(event)?.date.edtf ?? "") ?? [])
      const days = (which: "start" | "end") => windows.flatMap((window) => window[which] ?? []).sort()
      const count = (family: Family) => list.filter((one) => one.family === family).length
      const lines = FAMILIES.flatMap((family) =>
        STATUSES.flatMap((status) => {
          const same = list.filter((one) => one.family === family.id && one.status === status.id)
          if (same.length === 0) return []
          return [{ family: family.id, status: status.id, count: same.length, contested: same.some((one) => one.contested), coded: 0 }]
        }),
      )
      return {
        id,
        source: list[0]!.source,
        target: list[0]!.target,
        ...(Object.fromEntries(FAMILIES.map((family) => [family.id, count(family.id)])) as Record<Family, number>),
        planned: list.filter((one) => one.status === "planned").length,
        goldstein: null,
        first: days("start")[0] ?? null,
        last: days("end").at(-1) ?? null,
        lines,
      }
    })
  }
  const named = relations.filter((one) => !one.derived)
  const nameOf = new Map(dossier.actors.map((actor) => [actor.id, actor]))
  return {
    actors: dossier.actors.map((actor): Actor => ({
      id: actor.id,
      kind: actor.kind,
      nameDe: actor.nameDe,
      nameEn: actor.nameEn,
      labelDe: actor.labelDe ?? null,
      labelEn: actor.labelEn ?? null,
      captionDe: actor.captionDe ?? null,
      captionEn: actor.captionEn ?? null,
      plural: actor.plural ?? [],
      aliases: actor.aliases,
      printed: null,
      country: actor.country,
      sector: actor.sector,
      wikidata: actor.wikidata,
      role: actor.role,
      roleDe: actor.roleDe,
      partOf: actor.partOf.map((part) => {
        const whole = nameOf.get(part.actor)!
        return { id: whole.id, nameDe: whole.nameDe, nameEn: whole.nameEn, role: part.role, roleDe: part.roleDe }
      }),
      relations: Object.fromEntries(
        FAMILIES.map((family) => [
          family.id,
          named.filter((one) => one.family === family.id && (one.source === actor.id || one.target === actor.id)).length,
        ]),
      ) as Actor["relations"],
    })),
    ties: ties(named),
    derived: ties(relations.filter((one) => one.derived)),
    layout: dossier.layout ?? null,
  }
}
