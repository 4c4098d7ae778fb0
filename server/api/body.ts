import express, { type Request, type Response } from "express"
import { Problem, type Fault } from "../problems.ts"

/** Deeper than any dossier, and shallow enough that nothing that walks a body runs out of stack. */
export const DEPTH_LIMIT = 64
const FAULT_LIMIT = 100
const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Counts brackets in the raw bytes, so that a body of brackets is refused before it is parsed. */
function refuseDeep(bytes: Buffer): void {
  let depth = 0
  let quoted = false
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]
    if (quoted) {
      if (byte === BACKSLASH) index += 1
      else if (byte === QUOTE) quoted = false
    } else if (byte === QUOTE) quoted = true
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1
      if (depth > DEPTH_LIMIT) throw new Problem("invalid-request", `The body is nested deeper than ${DEPTH_LIMIT} levels.`)
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1
  }
}

const BAD_TEXT = "has a NUL or half a surrogate pair, which no store keeps"

/** Whether a text can be stored and sent: no NUL, no half of a surrogate pair. */
export const isText = (text: string): boolean => !text.includes("\0") && !/\p{Surrogate}/u.test(text)

function collect(value: unknown, path: string, faults: Fault[]): void {
  if (faults.length >= FAULT_LIMIT) return
  if (typeof value === "string") {
    if (!isText(value)) faults.push({ path, message: BAD_TEXT })
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${path}[${index}]`, faults)
  } else if (typeof value === "object" && value !== null) {
    for (const key of Object.keys(value)) {
      const at = path === "" ? key : `${path}.${key}`
      if (!isText(key)) faults.push({ path, message: `a name in it ${BAD_TEXT}` })
      else if (key === "__proto__") faults.push({ path: at, message: "is no field here" })
      else collect((value as Record<string, unknown>)[key], at, faults)
    }
  }
}

function parse(bytes: Buffer): unknown {
  refuseDeep(bytes)
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Problem("invalid-request", "The body is not UTF-8.", { cause })
  }
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new Problem("invalid-request", `The body is not valid JSON: ${(cause as Error).message.slice(0, 200)}.`, { cause })
  }
}

/** Reads a JSON body with a limit in bytes. Other types, deep nesting and texts that no store keeps are refused. */
export function readBody(limit: number): (request: Request, response: Response) => Promise<unknown> {
  const read = express.raw({ limit, type: () => true })
  return async (request, response) => {
    if (!request.is("application/json")) {
      throw new Problem("unsupported-media-type", "The body must be sent with content-type: application/json.")
    }
    const charset = /;\s*charset="?([^";\s]*)/i.exec(request.get("content-type") ?? "")?.[1]
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
      throw new Problem("unsupported-media-type", "The body must be UTF-8, as JSON is everywhere.")
    }
    await new Promise<void>((resolve, reject) => {
      read(request, response, (error: unknown) => (error ? reject(error as Error) : resolve()))
    })
    const body = parse(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
    const faults: Fault[] = []
    collect(body, "", faults)
    if (faults.length > 0) throw new Problem("invalid-request", "The body has texts or names that are not taken.", { errors: faults })
    return body
  }
}
