import { z } from "zod"
import { Problem, type Fault } from "../problems.ts"
import { isText } from "./body.ts"

const FAULT_LIMIT = 50

const pathOf = (path: readonly PropertyKey[]) =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`)).join("")

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `takes ${issue.values.length > 1 ? "one of " : ""}${issue.values.join(", ")}`
  return issue.message
}

/** zod's issues as faults; an unknown name is a fault of its own that lists the names allowed. */
function faultsOf(error: z.ZodError, shape: z.ZodType): Fault[] {
  const allowed = shape instanceof z.ZodObject ? Object.keys(shape.shape) : []
  return error.issues
    .flatMap((issue) => {
      if (issue.code !== "unrecognized_keys") return [{ path: pathOf(issue.path), message: messageOf(issue) }]
      const instead = issue.path.length > 0 || allowed.length === 0 ? "" : `; allowed are ${allowed.join(", ")}`
      return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: `is not known here${instead}` }))
    })
    .slice(0, FAULT_LIMIT)
}

/** Checks a part of a request against its shape; throws invalid-request with every fault. */
export function check<S extends z.ZodType>(shape: S, value: unknown, part: "path" | "query" | "body"): z.output<S> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const errors = faultsOf(result.error, shape)
  const first = errors[0] as Fault
  const where = { path: "The path", query: "The query", body: "The body" }[part]
  const what = first.path === "" ? "is not as the contract says" : `has a fault at ${JSON.stringify(first.path)}`
  throw new Problem("invalid-request", `${where} ${what}: ${first.message}.`, { errors })
}

const refuse = (path: string, message: string) =>
  new Problem("invalid-request", `The query has a fault at ${JSON.stringify(path)}: it ${message}.`, { errors: [{ path, message }] })

/** Reads a query string: repeated names become lists; what is no UTF-8 or has a NUL is refused. */
export function readQuery(search: string): Record<string, string | string[]> {
  try {
    decodeURIComponent(search.replaceAll("+", " "))
  } catch (cause) {
    throw new Problem("invalid-request", "The query has a % that begins no valid UTF-8.", { cause })
  }
  // Without a prototype, so that __proto__ is a name like any other, and unknown.
  const query = Object.create(null) as Record<string, string | string[]>
  const names = new Set<string>()
  for (const [name, value] of new URLSearchParams(search)) {
    if (!isText(name) || !isText(value)) throw refuse(name.replaceAll("\0", ""), "has a NUL")
    names.add(name)
    const before = query[name]
    query[name] = before === undefined ? value : [before, value].flat()
  }
  return query
}
