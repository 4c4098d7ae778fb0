import { Problem } from "../../problems.ts"
import type { Row, Transaction } from "../engine.ts"
import { Line } from "../line.ts"
import type { Params } from "../store.ts"
import { EngineError } from "./child.ts"
import type { Child } from "./child.ts"
import { isConflict, lostProblem, statementProblem } from "./faults.ts"
import type { Answer, Question } from "./protocol.ts"

export type Mode = "read" | "write"

let lastNumber = 0

/** A transaction of the host, as its parent drives it. What it throws is a Problem; why it ended is in its flags. */
export class RemoteTransaction implements Transaction {
  readonly child: Child
  readonly mode: Mode
  readonly since = Date.now()
  /** Rejects when the transaction is given up from outside: deadline, memory, or the caller. */
  readonly givenUp: Promise<never>
  /** Another writer was there first: a new attempt can succeed. */
  conflicted = false
  /** The process ended: nothing of an uncommitted transaction is left. */
  lost = false
  /** From here on nobody knows whether a lost process saved it. */
  committing = false
  /** Its caller has his answer already. */
  abandoned = false
  #asking = 0
  #ended = false
  readonly #line = new Line()
  #giveUp: (problem: Problem) => void = () => {}
  readonly #number: number

  constructor(child: Child, mode: Mode) {
    this.child = child
    this.mode = mode
    lastNumber += 1
    this.#number = lastNumber
    this.givenUp = new Promise<never>((_, reject) => {
      this.#giveUp = reject
    })
    this.givenUp.catch(() => {})
  }

  /** Whether the host works for it now. */
  get busy(): boolean {
    return this.#asking > 0
  }

  async run(text: string, params: Params): Promise<Row[]> {
    return this.#line.run(() => this.#rows(text, params))
  }

  send(text: string, params: Params): void {
    this.#line.send(() => this.open(text, params))
  }

  given(): Promise<unknown> {
    return this.#line.started()
  }

  async #rows(text: string, params: Params): Promise<Row[]> {
    let answer = await this.open(text, params)
    const rows: Row[] = []
    for (;;) {
      // Asked for before these are read, so that both processes work.
      const next = answer.cursor === null ? null : this.#ask({ op: "next", cursor: answer.cursor })
      next?.catch(() => {})
      for (const row of JSON.parse(answer.rows) as Row[]) rows.push(row)
      if (!next) return rows
      answer = await next
    }
  }

  /** Runs a statement and returns its first rows and where the others are. */
  async open(text: string, params: Params): Promise<Answer> {
    if (this.#ended) throw new Problem("internal", "A statement came after the end of its transaction.")
    const answer = await this.#ask({ op: "run", transaction: this.#number, text, params })
    if (this.mode === "read" && answer.wrote) {
      this.#drop(answer)
      throw new Problem("statement-not-read-only", "The statement changes the graph. What it changed was taken back.")
    }
    return answer
  }

  async commit(): Promise<void> {
    await this.#line.all()
    this.committing = true
    await this.#ask({ op: "commit", transaction: this.#number })
    this.#ended = true
  }

  /** Ends the caller's wait at once; the statement itself can only be ended with its process. */
  giveUp(problem: Problem, kill: boolean): void {
    this.abandoned = true
    this.#giveUp(problem)
    if (kill && this.busy) this.child.kill()
  }

  /** Takes back what was not committed; resolves when the host is done with it or gone. */
  async end(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    await this.#ask({ op: "rollback", transaction: this.#number }).catch(() => {})
  }

  async #ask(question: Question): Promise<Answer> {
    this.#asking += 1
    try {
      const answer = await this.child.ask(question)
      // Nobody takes the rows of a transaction that was given up in the meantime.
      if (this.#ended) this.#drop(answer)
      return answer
    } catch (error) {
      if (error instanceof EngineError) {
        this.conflicted ||= isConflict(error.fault)
        throw statementProblem(error.fault)
      }
      this.lost = true
      throw lostProblem(error, this.committing)
    } finally {
      this.#asking -= 1
    }
  }

  #drop(answer: Answer): void {
    if (answer.cursor !== null) this.child.ask({ op: "drop", cursor: answer.cursor }).catch(() => {})
  }
}
