import { View } from "../model/index.ts"
import type { Row, Transaction } from "./engine.ts"
import { load } from "./queries/load.ts"
import { views } from "./queries/views.ts"

/** All views after a change, and what the change wants to tell. It may be called again, so it does nothing else; what it throws undoes it. */
export type ViewsChange<T> = (views: readonly View[]) => { views: View[]; result: T }

const viewsIn = (rows: Row[]): View[] => rows.flatMap((row) => views.list.row.parse(row).views.map((text) => View.parse(JSON.parse(text))))

/** Every saved view, the oldest first. */
export async function readViews(tx: Transaction): Promise<View[]> {
  return viewsIn(await tx.run(views.list.text, {}))
}

/** Changes the views in one transaction that no other change comes between, also not one of another server on the same database. */
export async function changeViews<T>(tx: Transaction, change: ViewsChange<T>): Promise<T> {
  await tx.run(load.lock.text, {})
  const { views: after, result } = change(await readViews(tx))
  await tx.run(views.keep.text, { views: after.map((view) => JSON.stringify(view)) })
  return result
}
