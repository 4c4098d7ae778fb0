import type { Actor } from "../../server/model/index.ts"
import { FAMILIES, familyById, kindById, statusById, type Family, type Kind, type Status } from "../../server/model/index.ts"
import { highlight } from "../app/acts.ts"
import { useActors, useDay } from "../app/lookup.ts"
import { useLanguage } from "../app/store.ts"
import { follows } from "../panels/ActorName.tsx"
import { ActorGlyph } from "../parts/Glyph.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { fullName } from "../state/names.ts"
import { useNames } from "./names.ts"
import { addressOfThing } from "./address.ts"
import { open } from "./open.ts"
import {
  familyOfType,
  isNode,
  isPath,
  isRelationship,
  isThing,
  nodeName,
  textOf,
  thingOf,
  type NodeValue,
  type RelationshipValue,
  type Thing,
  type Value,
} from "./state/values.ts"
import { useSpeak } from "./store.ts"
import styles from "./Cell.module.css"

/** One value: what the graph knows is a link into the picture and the Reader. */
export function Cell({ value, origin }: { value: Value | undefined; origin: string | null }) {
  const language = useLanguage()
  const speak = useSpeak()
  if (value === null || value === undefined) return <span className={styles.nothing}>–</span>
  if (typeof value === "string") return isThing(origin) ? <ById thing={origin} id={value} /> : <Worded origin={origin} word={value} />
  if (typeof value === "boolean") return speak(value ? "result.yes" : "result.no")
  if (typeof value === "number") return value.toLocaleString(language, { maximumFractionDigits: 6, useGrouping: false })
  if (Array.isArray(value)) return <Several values={value} origin={origin} />
  if (isNode(value)) return <OfNode node={value} />
  if (isRelationship(value)) return <OfRelationship relationship={value} />
  if (isPath(value)) return <Several values={value.nodes as unknown as Value[]} origin={null} between=" – " />
  return <Text text={textOf(value, language)} code />
}

function Text({ text, code = false }: { text: string; code?: boolean }) {
  return (
    <span className={code ? styles.code : undefined} title={text.length > 30 ? text : undefined}>
      {text}
    </span>
  )
}

const FEW = 12

function Several({ values, origin, between = ", " }: { values: Value[]; origin: string | null; between?: string }) {
  if (values.length === 0) return <span className={styles.nothing}>[ ]</span>
  return (
    <>
      {values.slice(0, FEW).map((value, index) => (
        // Lists of an answer never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>
          {index > 0 && between}
          <Cell value={value} origin={origin} />
        </span>
      ))}
      {values.length > FEW && ` … (${values.length})`}
    </>
  )
}

function Link({ thing, id, children, quote }: { thing: Thing; id: string; children: React.ReactNode; quote?: boolean }) {
  const ring = thing === "actor" ? [id] : []
  return (
    <a
      href={addressOfThing(thing, id)}
      className={quote ? styles.quote : styles.link}
      data-thing={thing}
      onClick={(event) => follows(event, () => void open(thing, id))}
      onFocus={() => highlight(ring)}
      onBlur={() => highlight([])}
    >
      {children}
    </a>
  )
}

function ById({ thing, id }: { thing: Thing; id: string }) {
  const actor = useActors().get(id)
  const name = useNames()(thing, id)
  if (thing === "actor" && actor) return <OfActor actor={actor} />
  return (
    <Link thing={thing} id={id} quote={thing === "evidence" && name !== null}>
      {name ?? <span className={styles.code}>{id}</span>}
    </Link>
  )
}

/** A word of ours, in the reader's language. */
function Worded({ origin, word }: { origin: string | null; word: string }) {
  const language = useLanguage()
  if (origin === "status" && word in statusById) return statusById[word as Status][language].word
  if (origin === "kind" && word in kindById) return kindById[word as Kind][language]
  if (origin === "family" && word in familyById) {
    const family = familyById[word as Family]
    return (
      <span className={styles.link}>
        <Swatch family={family.id} width={24} />
        <span data-family={family.id} className={styles.family}>
          {family[language].name}
        </span>
      </span>
    )
  }
  return <Text text={word} />
}

function OfActor({ actor }: { actor: Actor }) {
  const language = useLanguage()
  const day = useDay()
  return (
    <Link thing="actor" id={actor.id}>
      <ActorGlyph actor={actor} day={day} size={16} />
      <span className={styles.name} title={fullName(actor, language)}>
        {fullName(actor, language)}
      </span>
    </Link>
  )
}

function OfNode({ node }: { node: NodeValue }) {
  const language = useLanguage()
  const actors = useActors()
  const found = thingOf(node)
  const name = nodeName(node, language)
  if (!found) {
    return (
      <span title={name}>
        {name} <span className={styles.label}>{node.labels[0]}</span>
      </span>
    )
  }
  const actor = found.thing === "actor" ? actors.get(found.id) : undefined
  if (actor) return <OfActor actor={actor} />
  return (
    <Link thing={found.thing} id={found.id} quote={found.thing === "evidence"}>
      {name}
    </Link>
  )
}

function OfRelationship({ relationship }: { relationship: RelationshipValue }) {
  const language = useLanguage()
  const family = FAMILIES.find((one) => one.id === familyOfType.get(relationship.type))
  const { id, status } = relationship.properties
  if (!family || typeof id !== "string") return <span className={styles.code}>{relationship.type}</span>
  const known = typeof status === "string" && status in statusById ? (status as Status) : "occurred"
  return (
    <Link thing="relation" id={id}>
      <Swatch family={family.id} status={known} width={24} />
      <span data-family={family.id} className={styles.family}>
        {family[language].name}
      </span>
      <span className={styles.label}>{statusById[known][language].word}</span>
    </Link>
  )
}
