import { FAMILIES, type Family } from "../../../server/model/index.ts"
import type { Language } from "../../canvas/port.ts"

/** A value of an answer, as plain JSON says it. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }
export interface NodeValue {
  labels: string[]
  properties: Record<string, Value>
}
export interface RelationshipValue {
  type: string
  properties: Record<string, Value>
}
export interface PathValue {
  nodes: NodeValue[]
  relationships: RelationshipValue[]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value)
const keysAre = (value: Record<string, unknown>, ...keys: string[]) =>
  Object.keys(value).length === keys.length && keys.every((key) => key in value)

export const isNode = (value: unknown): value is NodeValue =>
  isObject(value) && keysAre(value, "labels", "properties") && Array.isArray(value.labels) && isObject(value.properties)
export const isRelationship = (value: unknown): value is RelationshipValue =>
  isObject(value) && keysAre(value, "type", "properties") && typeof value.type === "string" && isObject(value.properties)
export const isPath = (value: unknown): value is PathValue =>
  isObject(value) && keysAre(value, "nodes", "relationships") && Array.isArray(value.nodes) && Array.isArray(value.relationships)

/** Families by their type in the graph. */
export const familyOfType: ReadonlyMap<string, Family> = new Map(FAMILIES.map((family) => [family.type, family.id]))

export const OPENED = ["actor", "event", "evidence", "article", "relation"] as const
/** What the page can open by its id. */
export type Thing = (typeof OPENED)[number]
export const isThing = (word: string | null): word is Thing => (OPENED as readonly (string | null)[]).includes(word)

const THINGS: readonly [label: string, thing: Thing][] = [
  ["Actor", "actor"],
  ["Event", "event"],
  ["Evidence", "evidence"],
  ["Article", "article"],
]

/** What a node is that the page can open, with its id; null for places, outlets and others. */
export function thingOf(node: NodeValue): { thing: Thing; id: string } | null {
  const { id } = node.properties
  const found = THINGS.find(([label]) => node.labels.includes(label))
  return found && typeof id === "string" ? { thing: found[1], id } : null
}

/** How a node is called. */
export function nodeName({ labels, properties }: NodeValue, language: Language): string {
  const own = language === "de" ? ["nameDe", "titleDe"] : ["nameEn", "titleEn"]
  for (const key of [...own, "nameEn", "titleEn", "title", "name", "quote", "id"]) {
    const value = properties[key]
    if (typeof value === "string" && value !== "") return value
  }
  return labels.join(" ")
}

/** A value in one line of text. */
export function textOf(value: Value | undefined, language: Language): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "string") return value
  if (Array.isArray(value)) return value.map((one) => textOf(one, language)).join(", ")
  if (isNode(value)) return nodeName(value, language)
  if (isRelationship(value)) return value.type
  if (isPath(value)) return value.nodes.map((node) => nodeName(node, language)).join(" – ")
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}
