import { isQuery, type Frame } from "./frames.ts"
import type { Most, Sizes } from "./thought.ts"
import type { Token } from "./tokens.ts"

const none = (): Most => ({ size: 0, token: null })
/** XOR doubles what the planner writes out, so few of them weigh as much as many points. */
const XOR_STEPS = 4

/** Measures a statement while it is walked over. */
export class Measure {
  readonly sizes: Sizes = {
    nesting: none(),
    subqueries: none(),
    loops: none(),
    chain: none(),
    steps: none(),
    hops: none(),
    relationships: none(),
    clauses: none(),
    items: none(),
    columns: none(),
  }
  /** Bodies of loops that are open. */
  loops = 0
  #depth = 0
  #subqueries = 0
  #clauses = 0
  #hops = 0
  #relationships = 0

  open(parent: Frame, frame: Frame, token: Token): void {
    this.operator(parent, token)
    this.deeper(token)
    if (!isQuery(frame)) return
    this.#subqueries += 1
    grow(this.sizes.subqueries, this.#subqueries, token)
  }

  close(frame: Frame): void {
    this.#depth -= 1 + frame.cases + frame.prefixes
    if (isQuery(frame)) this.#subqueries -= 1
    if (frame.loop === "body") this.loops -= 1
  }

  deeper(token: Token): void {
    this.#depth += 1
    grow(this.sizes.nesting, this.#depth, token)
  }

  shallower(levels: number): void {
    this.#depth -= levels
  }

  prefix(frame: Frame, token: Token): void {
    frame.prefixes += 1
    this.deeper(token)
  }

  /** What comes after NOT and signs has come. */
  operand(frame: Frame): void {
    this.#depth -= frame.prefixes
    frame.prefixes = 0
  }

  operator(frame: Frame, token: Token): void {
    frame.operators += 1
    grow(this.sizes.chain, frame.operators, token)
    if (token.text === "||") this.step(frame, token)
    if (token.word === "XOR") for (let i = 0; i < XOR_STEPS; i++) this.step(frame, token)
  }

  step(frame: Frame, token: Token): void {
    frame.steps += 1
    grow(this.sizes.steps, frame.steps, token)
  }

  /** From here on a loop does its work for each of its values. */
  body(frame: Frame, token: Token): void {
    if (frame.loop !== "list") return
    frame.loop = "body"
    this.loops += 1
    grow(this.sizes.loops, this.loops, token)
  }

  hop(token: Token): void {
    this.#hops += 1
    this.#relationships += 1
    grow(this.sizes.hops, this.#hops, token)
    grow(this.sizes.relationships, this.#relationships, token)
  }

  comma(frame: Frame, token: Token): void {
    this.operand(frame)
    frame.operators = 0
    frame.steps = 0
    frame.items += 1
    grow(isQuery(frame) ? this.sizes.columns : this.sizes.items, frame.items + 1, token)
    if (frame.pattern) this.#hops = 0
  }

  clause(frame: Frame, token: Token): void {
    this.#clauses += 1
    grow(this.sizes.clauses, this.#clauses, token)
    frame.operators = 0
    frame.steps = 0
    frame.items = 0
    this.#hops = 0
  }
}

function grow(most: Most, size: number, token: Token): void {
  if (size <= most.size) return
  most.size = size
  most.token = token
}
