import { z } from "zod"
import * as model from "../model/index.ts"
import { byId, list, type Route } from "./route.ts"

/** What brings data sets in, and takes them away. */
export const importRoutes = {
  removeArticle: {
    method: "delete",
    path: "/api/articles/:id",
    summary: "Takes an article or a data set away, with all that only it says; answers the job that does it. What others say stays.",
    params: byId,
    query: z.strictObject({}),
    answers: { 202: model.Job },
  },
  imports: {
    method: "get",
    path: "/api/imports",
    summary: "The import jobs since the start, the newest first.",
    query: z.strictObject({}),
    answers: { 200: list(model.Job) },
  },
  startImport: {
    method: "post",
    path: "/api/imports",
    summary: "Uploads a file (application/octet-stream, packed or not) and orders its import. format=map takes a mapping as YAML.",
    query: z.strictObject({
      format: model.ImportFormat,
      name: z.string().trim().min(1).max(200).default("upload"),
      mapping: z.string().max(8000).optional(),
    }),
    upload: true,
    answers: { 202: model.Job },
  },
  import: {
    method: "get",
    path: "/api/imports/:id",
    summary: "One job; as text/event-stream its progress until it has ended.",
    params: byId,
    query: z.strictObject({}),
    follows: true,
    answers: { 200: model.Job },
  },
  changeImport: {
    method: "put",
    path: "/api/imports/:id",
    summary: "Holds a job before its next part, or lets it go on.",
    params: byId,
    query: z.strictObject({}),
    body: z.strictObject({ state: z.enum(["running", "paused"]) }),
    answers: { 200: model.Job },
  },
  cancelImport: {
    method: "delete",
    path: "/api/imports/:id",
    summary: "Ends a job before its next part. What was written stays; DELETE /api/articles/:id takes the data set away.",
    params: byId,
    query: z.strictObject({}),
    answers: { 200: model.Job },
  },
  importRejects: {
    method: "get",
    path: "/api/imports/:id/rejects",
    summary: "The rows that were left out, each with its line, the reason and what is wrong.",
    params: byId,
    query: z.strictObject({}),
    media: ["text/tab-separated-values"],
    answers: {},
  },
} as const satisfies Record<string, Route>
