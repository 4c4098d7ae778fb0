import type { Handlers } from "../handler.ts"
import { actor, actors } from "./actors.ts"
import { article, articles, loadArticle } from "./articles.ts"
import { contradictions } from "./contradictions.ts"
import { cypher } from "./cypher.ts"
import { event, events } from "./events.ts"
import { exportFile, exportPick } from "./export.ts"
import { graph } from "./graph.ts"
import { health, ready } from "./health.ts"
import { cancelImport, changeImport, importJob, importRejects, imports, removeArticle, startImport } from "./imports.ts"
import { neighbours } from "./neighbours.ts"
import { openapi } from "./openapi.ts"
import { paths } from "./paths.ts"
import { queries, runQuery } from "./queries.ts"
import { relation, relations } from "./relations.ts"
import { schema } from "./schema.ts"
import { timeline } from "./timeline.ts"
import { changeView, deleteView, saveView, view, views } from "./views.ts"

/** What answers each route of the contract. */
export const handlers: Handlers = {
  health,
  ready,
  schema,
  graph,
  actors,
  actor,
  neighbours,
  relations,
  relation,
  events,
  event,
  articles,
  article,
  loadArticle,
  cypher,
  queries,
  runQuery,
  timeline,
  contradictions,
  paths,
  export: exportFile,
  exportPick,
  removeArticle,
  imports,
  startImport,
  import: importJob,
  changeImport,
  cancelImport,
  importRejects,
  views,
  saveView,
  view,
  changeView,
  deleteView,
  openapi,
}
