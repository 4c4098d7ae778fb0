import { randomUUID } from "node:crypto"
import { VIEW_LIMITS, type View } from "../../model/index.ts"
import { Problem } from "../../problems.ts"
import type { Handlers } from "../handler.ts"

const now = () => new Date().toISOString()

function pick(views: readonly View[], id: string): View {
  const found = views.find((view) => view.id === id)
  if (!found) throw new Problem("not-found", `There is no saved view with the id ${JSON.stringify(id)}; /api/views lists all of them.`)
  return found
}

/** The view, unless it is no longer the one that the reader saw. */
function pickSeen(views: readonly View[], id: string, revision: number): View {
  const view = pick(views, id)
  if (view.revision === revision) return view
  const detail = `The view was changed at ${view.changed}: it has the revision ${view.revision} and no longer ${revision}. Read it again before you change it.`
  throw new Problem("conflict", detail)
}

export const views: Handlers["views"] = async (_asked, { store }) => {
  const items = await store.views()
  return { json: { items, total: items.length, next: null } }
}

export const view: Handlers["view"] = async ({ params }, { store }) => ({ json: pick(await store.views(), params.id) })

export const saveView: Handlers["saveView"] = async ({ body }, { store }) => {
  const at = now()
  const made = { id: randomUUID(), ...body, revision: 1, created: at, changed: at }
  const saved = await store.changeViews((views) => {
    if (views.length < VIEW_LIMITS.views) return { views: [...views, made], result: made }
    throw new Problem("invalid-request", `There are ${views.length} saved views, which is the most that are kept; delete some first.`)
  })
  return { json: saved, status: 201 }
}

export const changeView: Handlers["changeView"] = async ({ params, body }, { store }) => {
  const { revision, ...draft } = body
  const changed = await store.changeViews((views) => {
    const seen = pickSeen(views, params.id, revision)
    const result = { ...seen, ...draft, revision: revision + 1, changed: now() }
    return { views: views.map((one) => (one === seen ? result : one)), result }
  })
  return { json: changed }
}

export const deleteView: Handlers["deleteView"] = async ({ params, query }, { store }) => {
  await store.changeViews((views) => {
    const seen = query.revision === undefined ? pick(views, params.id) : pickSeen(views, params.id, query.revision)
    return { views: views.filter((one) => one !== seen), result: null }
  })
  return { json: null, status: 204 }
}
