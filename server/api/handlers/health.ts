import type { Handlers } from "../handler.ts"

export const health: Handlers["health"] = async () => ({ json: { status: "up" } })

export const ready: Handlers["ready"] = async (_asked, { store }) => {
  const info = await store.ready()
  return { json: { status: "ready", store: info, counts: await store.counts() } }
}
