import { networkInterfaces } from "node:os"
import type { RequestHandler } from "express"
import { Problem } from "../problems.ts"

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
const WILDCARDS = ["0.0.0.0", "::", "[::]"]

const bracketed = (name: string) => (name.includes(":") && !name.startsWith("[") ? `[${name}]` : name)

function hostParts(host: string): { name: string; port: number } | null {
  const match = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(host)
  return match?.[1] ? { name: match[1].toLowerCase(), port: Number(match[2] ?? 80) } : null
}

/** Whether a Host header names this server. Under a wildcard only names count, because a container's port may be mapped to another. */
export function hostAllowed(host: string, listening: string, port: number | undefined): boolean {
  const parts = hostParts(host)
  if (!parts) return false
  if (WILDCARDS.includes(listening)) {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => bracketed(one.address)))
    return [...LOOPBACK, ...addresses].includes(parts.name)
  }
  return [...LOOPBACK, bracketed(listening.toLowerCase())].includes(parts.name) && parts.port === port
}

/**
 * The one place that decides who may ask: the person at this machine, but not a page of another site in their browser.
 * A wrong Host is DNS rebinding; a cross-site Origin, or Sec-Fetch-Site where a browser sends no Origin, is another page.
 */
export function whoMayAsk(listening: string): RequestHandler {
  return (request, _response, next) => {
    const { host, origin } = request.headers
    if (!host || !hostAllowed(host, listening, request.socket.localPort)) {
      throw new Problem("forbidden-origin", "The Host header does not name this server; use the address that it printed at start.")
    }
    const own = origin !== undefined && [`http://${host}`, `https://${host}`].includes(origin.toLowerCase())
    const site = request.get("sec-fetch-site")
    const foreign = site === "cross-site" || site === "same-site"
    if ((origin !== undefined && !own) || (foreign && request.get("sec-fetch-mode") !== "navigate")) {
      throw new Problem("forbidden-origin", "The request comes from a page of another site, which may not use this server.")
    }
    next()
  }
}
