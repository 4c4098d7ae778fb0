import { LIMITS } from "../../model/limits.ts"
import { Problem } from "../../problems.ts"
import type { Params, Value } from "../store.ts"
import { sizeOf } from "./size.ts"

/** Refuses parameters that are deeper or larger than a statement needs. */
export function checkParams(params: Params): void {
  for (const [name, value] of Object.entries(params)) {
    if (isDeeper(value, LIMITS.paramsDepth)) refuse(name, `is nested deeper than ${LIMITS.paramsDepth} levels; make it flatter`)
  }
  const most = LIMITS.paramsBytes
  if (sizeOf(params) > most) refuse("", `are larger than ${most / 1000} kB; ask with fewer at a time`)
}

function isDeeper(value: Value, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}

function refuse(name: string, message: string): never {
  const path = name === "" ? "params" : `params.${name}`
  const what = name === "" ? "The parameters" : `The parameter ${name}`
  throw new Problem("invalid-request", `${what} ${message}.`, { errors: [{ path, message }] })
}
