import type { Job } from "../../server/model/index.ts"
import { get, problemIn, ProblemError, send } from "../api.ts"
import { patiently } from "./connection.ts"
import { refresh } from "./data.ts"

const PATH = "/api/imports"

export interface Upload {
  file: File
  format: string
  mapping: string
}

/** Sends a file and orders its import; `sent` is told what share of it is there. */
export function upload({ file, format, mapping }: Upload, sent: (share: number) => void): Promise<Job> {
  const search = new URLSearchParams({ format, name: file.name, ...(format === "map" && { mapping }) })
  return new Promise((resolve, reject) => {
    // fetch tells nobody how much of a body is sent.
    const request = new XMLHttpRequest()
    request.open("POST", `${PATH}?${search}`)
    request.setRequestHeader("content-type", "application/octet-stream")
    request.upload.addEventListener("progress", ({ loaded, total }) => sent(total > 0 ? loaded / total : 0))
    request.addEventListener("error", () => reject(new ProblemError("unreachable", "The upload broke off.")))
    request.addEventListener("load", () => {
      if (request.status === 202) return resolve(JSON.parse(request.responseText) as Job)
      void problemIn(new Response(request.responseText, { status: request.status })).then(reject)
    })
    request.send(file)
  })
}

export const loadJobs = async (): Promise<Job[]> => (await patiently(() => get("imports"))).items

export const setJob = (id: string, state: "running" | "paused"): Promise<Job | null> => send<Job>("PUT", `${PATH}/${id}`, { state })
export const cancelJob = (id: string): Promise<Job | null> => send<Job>("DELETE", `${PATH}/${id}`)

/** Takes a data set away again, with all that only it says. */
export const removeArticle = (id: string): Promise<Job | null> => send<Job>("DELETE", `/api/articles/${encodeURIComponent(id)}`)

export const isOver = ({ state }: Job): boolean => state === "done" || state === "cancelled" || state === "failed"

/** Tells each change of a job until it has ended, and draws what it brought; returns how to stop. */
export function followJob(id: string, tell: (job: Job) => void): () => void {
  const source = new EventSource(`${PATH}/${id}`)
  source.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const job = JSON.parse(data) as Job
    tell(job)
    if (isOver(job)) void refresh()
  })
  source.addEventListener("end", () => source.close())
  return () => source.close()
}
