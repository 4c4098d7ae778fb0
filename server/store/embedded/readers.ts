import { Problem } from "../../problems.ts"
import type { Reading, Said } from "../engine.ts"
import { mayRun } from "../guard/gate.ts"
import { Deadline } from "../readers/deadline.ts"
import type { Value } from "../store.ts"
import { EngineError, type Child } from "./child.ts"
import { planOf } from "./explained.ts"
import { abortProblem, lostProblem, memoryProblem, timeoutProblem } from "./faults.ts"
import type { Answer, Question } from "./protocol.ts"
import type { ReaderProcesses } from "./reader-processes.ts"
import { statementProblemAt } from "./statement-problems.ts"

/** The only transaction of a process that runs one statement at a time. */
const TRANSACTION = 1
const EXPLAIN = "EXPLAIN ".length

/** Runs a reader's statement in a process of its own, which is ended when it breaks a limit or its reader leaves. */
export async function* executeEmbedded(processes: ReaderProcesses, memoryBytes: number, reading: Reading): AsyncIterable<Said> {
  const { guarded, params, timeoutMs, form, signal } = reading
  if (signal?.aborted) throw abortProblem(signal.reason)
  const { child, giveBack } = await processes.take()
  const deadline = new Deadline(timeoutMs, () => timeoutProblem(timeoutMs), signal, abortProblem)
  let busy = false
  deadline.onEnd(() => busy && child.kill())
  child.onMemory = () => deadline.end(memoryProblem(memoryBytes))
  let before = EXPLAIN
  const ask = async (question: Question): Promise<Answer> => {
    if (deadline.problem) throw deadline.problem
    busy = true
    try {
      return await Promise.race([child.ask(question), deadline.over])
    } catch (error) {
      if (error instanceof Problem) throw error
      throw error instanceof EngineError ? statementProblemAt(error.fault, guarded.toRun, before) : lostProblem(error, false)
    } finally {
      busy = false
    }
  }
  let answer: Answer | null = null
  try {
    const plan = planOf(textOf(await ask({ op: "run", transaction: TRANSACTION, text: guarded.toExplain, params, form: "plain" })))
    mayRun("embedded", { plan })
    if (guarded.explain) {
      yield { columns: [] }
      yield { notices: [], plan }
      return
    }
    before = 0
    answer = await ask({ op: "run", transaction: TRANSACTION, text: guarded.toRun, params, form })
    refuseWrite(answer)
    yield { columns: answer.columns ?? [] }
    for (;;) {
      const { rows, cursor }: Answer = answer
      if (rows !== "[]") yield { rows: JSON.parse(rows) as Value[][] }
      if (cursor === null) break
      answer = await ask({ op: "next", cursor })
    }
    yield { notices: [], plan: null }
  } finally {
    deadline.clear()
    await forget(child, answer)
    giveBack()
  }
}

/** Takes back what the statement might have changed in spite of everything, and drops the rows that nobody took. */
async function forget(child: Child, answer: Answer | null): Promise<void> {
  if (!child.alive) return
  if (typeof answer?.cursor === "number") child.ask({ op: "drop", cursor: answer.cursor }).catch(() => {})
  await child.ask({ op: "rollback", transaction: TRANSACTION }).catch(() => {})
}

function textOf({ rows }: Answer): string {
  return (JSON.parse(rows) as string[][]).map((row) => row[0]).join("\n")
}

function refuseWrite({ wrote }: Answer): void {
  if (wrote) throw new Problem("statement-not-read-only", "The statement changes the graph. What it changed was taken back.")
}
