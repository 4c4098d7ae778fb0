import type { StoreInfo } from "../../model/index.ts"
import { Problem } from "../../problems.ts"
import type { Plan } from "../store.ts"
import { PROCEDURES } from "./procedures.ts"

/** What the database said to EXPLAIN. */
export interface Explained {
  plan: Plan | null
  /** Neo4j's own word: r for what reads, and for some of what does worse. */
  queryType?: string
}

// Neo4j calls these reading too; which operators there are differs by version, so what may not be is listed.
const NEVER = /^(LoadCSV|Show\w*|Terminate\w*|Transaction\w*|AdministrationCommand)$/

/** The operators of the embedded engine that read. `Discriminant (51)` hands rows to a subquery and has no name. */
const READS = new Set(
  "Aggregate Apply CallProcedure Discriminant Distinct Empty Expand Filter Join LeftJoin Limit NodeScan Project Return ShortestPath Skip Sort Union Unwind".split(
    " ",
  ),
)

/** Judges the answer to EXPLAIN: what the database itself would do with the statement. Throws a Problem unless it only reads. */
export function mayRun(kind: StoreInfo["kind"], { plan, queryType }: Explained): void {
  if (plan === null || (kind === "neo4j" && queryType !== "r")) refusePlan("The statement does more than read.")
  const open: Plan[] = [plan]
  for (let step = open.pop(); step; step = open.pop()) {
    const { operator, details, children } = step
    if (operator === "ProcedureCall" || operator === "CallProcedure") checkProcedure(details ?? "")
    else if (kind === "neo4j" ? NEVER.test(operator) : !isReading(step))
      refusePlan(`The statement does more than read: the database plans ${operator}.`)
    open.push(...children)
  }
}

/** `db.labels() :: (label :: STRING)` on Neo4j, `(db.labels)` on the embedded engine. */
function checkProcedure(details: string): void {
  const name = /^\(?([^()]*)/.exec(details)![1]!.trim()
  if (PROCEDURES.has(name.toLowerCase())) return
  refusePlan(`The procedure ${name} is not one of those that only read this graph.`)
}

function isReading({ operator, details }: Plan): boolean {
  return READS.has(operator) && (operator !== "Discriminant" || details === "(51)")
}

function refusePlan(detail: string): never {
  const message = `${detail} Take away what creates, changes, deletes, administers or leaves this graph.`
  throw new Problem("statement-not-read-only", message, { errors: [{ path: "statement", message }] })
}
