import { setImmediate as turn } from "node:timers/promises"
import type { Response } from "express"
import type { Log } from "../log.ts"
import { columnsOf, type Subgraph } from "../model/index.ts"
import { MEDIA } from "./media.ts"
import { idOf, problemBody, toProblem } from "./problem.ts"
import { written } from "./written.ts"

/** Streams a subgraph as columns; a fault in between is said in the last line. */
export async function sendColumns(response: Response, graph: Subgraph, log: Log): Promise<void> {
  response.status(200).set("Content-Type", `${MEDIA.columns}; charset=utf-8`)
  if (response.req.method === "HEAD") {
    response.end()
    return
  }
  try {
    for (const block of columnsOf(graph)) {
      if (!(await written(response, `${JSON.stringify(block)}\n`))) return
      // Each line is on its way while the next is made: it can be drawn before the last one is there.
      ;(response as Response & { flush?: () => void }).flush?.()
      await turn()
    }
    response.end(`${JSON.stringify({ complete: true })}\n`)
  } catch (error) {
    if (response.destroyed) return
    const problem = toProblem(error)
    log.warn({ requestId: idOf(response), code: problem.code, err: problem.cause }, "columns broke off")
    response.end(`${JSON.stringify({ complete: false, problem: problemBody(problem, idOf(response)) })}\n`)
  }
}
