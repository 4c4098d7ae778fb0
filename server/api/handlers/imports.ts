import type { Handlers } from "../handler.ts"
import { Problem } from "../../problems.ts"
import { articles } from "../../store/queries/browse.ts"

export const imports: Handlers["imports"] = (_asked, { jobs }) => {
  const items = jobs.list()
  return Promise.resolve({ json: { items, total: items.length, next: null } })
}

export const startImport: Handlers["startImport"] = async ({ query, upload }, { jobs }) => {
  const { format, name, mapping = null } = query
  return { json: await jobs.import(upload!, { format, name, mapping }), status: 202 }
}

export const importJob: Handlers["import"] = ({ params, options }, { jobs }) =>
  Promise.resolve({ json: jobs.get(params.id), follow: () => jobs.follow(params.id, options.signal!) })

export const changeImport: Handlers["changeImport"] = ({ params, body }, { jobs }) =>
  Promise.resolve({ json: jobs.set(params.id, body.state) })

export const cancelImport: Handlers["cancelImport"] = ({ params }, { jobs }) => Promise.resolve({ json: jobs.set(params.id, "cancelled") })

export const importRejects: Handlers["importRejects"] = ({ params }, { jobs }) => {
  const { name } = jobs.get(params.id)
  return Promise.resolve({ file: { name: `${name}.rejects.tsv`, media: "text/tab-separated-values", parts: jobs.rejects(params.id) } })
}

export const removeArticle: Handlers["removeArticle"] = async ({ params }, { jobs, store }) => {
  // Not of the directory: while something is imported it may be of a state before.
  const article = (await store.run(articles, {})).find((one) => one.id === params.id)
  if (!article) throw new Problem("not-found", `There is no article with the id ${JSON.stringify(params.id)}.`)
  return { json: await jobs.remove(params.id, article.title), status: 202 }
}
