/**
 * The process that owns the database. The engine cannot be interrupted and ending a thread of it ends the whole
 * process, so it runs here alone, and the parent ends this process when a statement breaks its deadline.
 */
import type { GrafeoDB } from "@grafeo-db/js"
import { Cursors } from "./cursors.ts"
import { openDatabase, OpenError } from "./database.ts"
import type { Answer, FromHost, HostConfig, Question, ToHost } from "./protocol.ts"
import { Transactions } from "./transactions.ts"

const MEMORY_CHECK_MS = 200

const config = JSON.parse(process.argv[2]!) as HostConfig
const nothing: Answer = { rows: "[]", cursor: null, wrote: false }

// A Ctrl-C goes to the whole group of processes: the parent decides when to close.
process.on("SIGINT", () => {})
process.on("SIGTERM", () => {})
process.on("disconnect", () => end())

let db: GrafeoDB | null = null
let transactions: Transactions
const cursors = new Cursors()

try {
  db = await openDatabase(config.path, config.snapshot)
  transactions = new Transactions(db)
  process.on("message", (question: ToHost) => void serve(question))
  setInterval(checkMemory, MEMORY_CHECK_MS).unref()
  send({ event: "ready", version: db.version() })
} catch (error) {
  const why = error instanceof OpenError ? error.why : "unknown"
  send({ event: "failed", why, message: String(error) })
  process.disconnect()
}

async function serve(question: ToHost): Promise<void> {
  try {
    send({ id: question.id, answer: await answer(question) })
  } catch (error) {
    const { gqlStatus = null, message } = error as Error & { gqlStatus?: string }
    send({ id: question.id, fault: { gqlStatus, message } })
  }
}

async function answer(question: Question): Promise<Answer> {
  switch (question.op) {
    case "run": {
      const result = await transactions.run(question.transaction, question.text, question.params)
      const wrote = Object.values(result.counters).some((count) => count > 0)
      return { ...cursors.open(result, question.form), columns: result.columns, wrote }
    }
    case "commit":
      await transactions.commit(question.transaction)
      return nothing
    case "rollback":
      await transactions.rollback(question.transaction)
      return nothing
    case "next":
      return { ...cursors.next(question.cursor), wrote: false }
    case "drop":
      cursors.drop(question.cursor)
      return nothing
    case "snapshot":
      // What is in memory only is written out here; of a file nothing is left to write but the log.
      if (config.path === ":memory:") db?.save(question.path)
      else db?.walCheckpoint()
      return nothing
    case "close":
      db?.close()
      db = null
      return nothing
  }
}

function checkMemory(): void {
  const bytes = process.memoryUsage.rss()
  if (bytes > config.memoryBytes && transactions.running > 0) send({ event: "memory", bytes })
}

function send(message: FromHost): void {
  if (process.connected) process.send!(message)
}

// The parent is gone or has closed. A statement that still runs would keep the process alive for ever, and a
// kill is safe at any moment: what was committed is in the log.
function end(): void {
  if (db && transactions.running === 0) db.close()
  process.kill(process.pid, "SIGKILL")
}
