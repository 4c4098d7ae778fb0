import { actorRow, namesOf, type Loading } from "./load.ts"
import type { PartPlan } from "./plan.ts"
import type { Spelled } from "./printed.ts"
import { load } from "./queries/load.ts"

/**
 * Writes the actors of a part whom nobody named before, and of the others what its rows tell better or spell otherwise. `named` is how
 * all are spelled so far; whoever is in the store is named by somebody.
 */
export function writeActors(
  { write }: Pick<Loading, "write">,
  { article, actors }: Pick<PartPlan, "article" | "actors">,
  named: ReadonlyMap<string, readonly (Spelled & { article: string })[]>,
): void {
  const written: ReturnType<typeof actorRow>[] = []
  const mentions: { actor: string; starts: number[]; ends: number[]; spellings: string[] }[] = []
  const names: (ReturnType<typeof namesOf> & { actor: string })[] = []
  for (const { spellings, mended, ...actor } of actors) {
    const before = named.get(actor.id) ?? []
    const here = before.find((one) => one.article === article.id)?.spellings ?? []
    const all = [...new Set([...here, ...spellings])].toSorted()
    const told = mended || before.length === 0
    if (!told && all.length === here.length) continue
    if (all.length > here.length) mentions.push({ actor: actor.id, starts: [], ends: [], spellings: all })
    const { nameDe, nameEn, aliases } = told ? actor : before[0]!
    const rows = [...before.filter((one) => one.article !== article.id), { article: article.id, spellings: all }]
    const found = namesOf(
      rows.toSorted((a, b) => (a.article < b.article ? -1 : 1)).map((one) => ({ nameDe, nameEn, aliases, spellings: one.spellings })),
    )
    if (told) {
      const { props, ...row } = actorRow(actor)
      written.push({ ...row, props: { ...props, ...found } })
    } else names.push({ actor: actor.id, ...found })
  }
  write(load.actors, { rows: written })
  write(load.mentions, { article: article.id, rows: mentions })
  write(load.names, { rows: names })
}
