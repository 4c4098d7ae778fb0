import { statusById, type Family, type Status } from "../../../server/model/index.ts"
import {
  familyOfType,
  isNode,
  isPath,
  isRelationship,
  thingOf,
  OPENED,
  type NodeValue,
  type RelationshipValue,
  type Value,
} from "./values.ts"

/** A relation that a row holds whole. */
export interface FoundRelation {
  id: string
  source: string
  target: string
  family: Family
  status: Status
  contested: boolean
  derived: boolean
  coded: boolean
}

/** What of an answer can be drawn, and what cannot. */
export interface Found {
  actors: Set<string>
  relations: Map<string, FoundRelation>
  /** Known by their id alone. */
  relationIds: Set<string>
  ties: Set<string>
  /** How many of each label or type are in the rows but not in the picture. */
  undrawn: Map<string, number>
}

/** A relation's id joins its event and its two actors. */
function relationOf({ type, properties }: RelationshipValue): FoundRelation | null {
  const family = familyOfType.get(type)
  const { id, status, contested, derived, coded } = properties
  if (!family || typeof id !== "string" || typeof status !== "string" || !(status in statusById)) return null
  const [, source, target] = id.split("~")
  if (!source || !target) return null
  const [isContested, isDerived, isCoded] = [contested === true, derived === true, coded === true]
  return { id, source, target, family, status: status as Status, contested: isContested, derived: isDerived, coded: isCoded }
}

/** Finds actors, relations and ties in rows: in nodes, relationships, paths and lists, and in columns that hold ids of such. */
export function foundIn(rows: readonly Value[][], origins: readonly (string | null)[]): Found {
  const found: Found = { actors: new Set(), relations: new Map(), relationIds: new Set(), ties: new Set(), undrawn: new Map() }
  const others = new Map<string, Set<string>>()
  const leave = (word: string, key: string) => {
    const keys = others.get(word) ?? new Set()
    others.set(word, keys.add(key))
  }
  const node = (value: NodeValue) => {
    const thing = thingOf(value)
    if (thing?.thing === "actor") found.actors.add(thing.id)
    else leave(value.labels[0] ?? "", JSON.stringify(value.properties.id ?? value.properties))
  }
  const relationship = (value: RelationshipValue) => {
    const relation = relationOf(value)
    const { id } = value.properties
    if (relation) found.relations.set(relation.id, relation)
    else if (value.type === "TIE" && typeof id === "string") found.ties.add(id)
    else if (value.type !== "PART_OF") leave(value.type, JSON.stringify(value.properties))
  }
  const look = (value: Value | undefined, origin: string | null): void => {
    if (typeof value === "string") {
      if (origin === "actor") found.actors.add(value)
      if (origin === "relation") found.relationIds.add(value)
    } else if (Array.isArray(value)) for (const one of value) look(one, origin)
    else if (typeof value !== "object" || value === null) return
    else if (isNode(value)) node(value)
    else if (isRelationship(value)) relationship(value)
    else if (isPath(value)) {
      value.nodes.forEach(node)
      value.relationships.forEach(relationship)
    } else for (const one of Object.values(value)) look(one, null)
  }
  for (const row of rows) for (const [index, value] of row.entries()) look(value, origins[index] ?? null)
  for (const id of found.relations.keys()) found.relationIds.delete(id)
  for (const { source, target } of found.relations.values()) {
    found.actors.add(source)
    found.actors.add(target)
  }
  for (const tie of found.ties) for (const actor of tie.split("~")) found.actors.add(actor)
  for (const [word, keys] of others) found.undrawn.set(word, keys.size)
  return found
}

export const isEmpty = (found: Found): boolean => found.actors.size + found.relationIds.size === 0

/** What the cells of a column are: as the saved query says, else by the column's name. */
export function originOf(column: string, said: string | null): string | null {
  return said ?? OPENED.find((thing) => new RegExp(`^${thing}(s|\\.id|Id)?$`).test(column)) ?? null
}
