import { z } from "zod"
import * as model from "../model/index.ts"
import { byId, list, type Route } from "./route.ts"

/** The views that readers keep. */
export const viewRoutes = {
  views: {
    method: "get",
    path: "/api/views",
    summary: "The saved views, the oldest first.",
    query: z.strictObject({}),
    answers: { 200: list(model.View) },
  },
  saveView: {
    method: "post",
    path: "/api/views",
    summary: "Saves a view under a name.",
    query: z.strictObject({}),
    body: model.ViewDraft,
    answers: { 201: model.View },
  },
  view: {
    method: "get",
    path: "/api/views/:id",
    summary: "One saved view.",
    params: byId,
    query: z.strictObject({}),
    answers: { 200: model.View },
  },
  changeView: {
    method: "put",
    path: "/api/views/:id",
    summary: "Changes a saved view, unless it is no longer the revision that was seen.",
    params: byId,
    query: z.strictObject({}),
    body: model.ViewChanged,
    answers: { 200: model.View },
  },
  deleteView: {
    method: "delete",
    path: "/api/views/:id",
    summary: "Deletes a saved view; with revision only as long as it is that one.",
    params: byId,
    query: z.strictObject({ revision: z.coerce.number().int().min(1).optional() }),
    answers: { 204: z.null() },
  },
} as const satisfies Record<string, Route>
