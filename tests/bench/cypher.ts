import neo4j, { type Driver } from "neo4j-driver"
import { mayRun } from "../../server/store/guard/gate.ts"
import { guardStatement } from "../../server/store/guard/guard.ts"
import { startNeo4j } from "../support/neo4j.ts"
import { startServer } from "../support/server.ts"
import { figuresOf, median, ratio, timed, type Figure } from "./figure.ts"

const ROWS = 100_000
const TURNS = 9
const FIRST_TURNS = 41

/** What an analyst would fetch: an id, two names, a date, a number. */
const STATEMENT = `MATCH (r:Row) RETURN r.id AS id, r.source AS source, r.target AS target, r.day AS day, r.goldstein AS goldstein`

/** The same for the first row, short enough to take the others too. */
const FEW = `${STATEMENT} ORDER BY day, id LIMIT 2000`

const say = (line: string) => console.error(line)

/** `/api/cypher` against the raw driver with the same statement in the same run, and what the guard takes besides its EXPLAIN. */
export async function bench(): Promise<Figure[]> {
  const figure = figuresOf("cypher")
  const database = await startNeo4j({ lasting: true })
  const { uri, username, password } = database
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const server = await startServer({ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password })
  try {
    await driver.executeQuery(
      `UNWIND range(1, ${ROWS}) AS n
       CREATE (:Row {id: 'event-' + n, source: 'Actor ' + n % 997, target: 'Akteur ' + n % 991, day: date('2016-01-01') + duration({days: n % 366}), goldstein: n % 20 - 10})`,
    )
    const ours = async () => {
      const { body } = await asked(server.url)
      let bytes = 0
      for await (const chunk of body!) bytes += (chunk as Uint8Array).length
      if (bytes < ROWS * 20) throw new Error(`only ${bytes} bytes came`)
    }
    const theirs = async () => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ })
      let rows = 0
      for await (const _ of session.run(STATEMENT)) rows += 1
      await session.close()
      if (rows !== ROWS) throw new Error(`only ${rows} rows came`)
    }
    const all = await ratio(ours, theirs, TURNS)
    say(`${ROWS} rows: ours ${Math.round(all.ours)} ms, driver ${Math.round(all.theirs)} ms`)

    const first = await firstRows(
      () => firstRow(server.url),
      () => firstRecord(driver),
    )
    say(`first row: ours ${first.ours.toFixed(1)} ms, driver ${first.theirs.toFixed(1)} ms`)

    const guarding: number[] = []
    const plan = { operator: "ProduceResults", details: null, estimatedRows: null, children: [] }
    for (let turn = 0; turn < 2000; turn += 1) {
      guarding.push(
        await timed(async () => {
          guardStatement(`${LONG} // ${turn}`, {}, "neo4j")
          mayRun("neo4j", { plan, queryType: "r" })
        }),
      )
    }
    say(`guard: median ${median(guarding).toFixed(3)} ms`)
    return [
      figure("rows-vs-driver", all.ratio, 1.25),
      figure("first-row-vs-driver", first.ratio, 1.5),
      figure("guard-p95-ms", guarding.toSorted((a, b) => a - b)[Math.floor(guarding.length * 0.95)]!, 5),
    ]
  } finally {
    await server.stop()
    await driver.close()
    await database.stop()
  }
}

/** As long as analysts' statements become: thirty matches. */
const LONG = `${Array.from({ length: 30 }, (_, at) => `OPTIONAL MATCH (a${at}:Actor {id: 'P${at}'}) WHERE a${at}.nameEn STARTS WITH 'L' OR size(a${at}.names) > ${at}`).join("\n")}\nRETURN 1 AS one`

async function asked(url: string, statement = STATEMENT): Promise<Response> {
  const answer = await fetch(`${url}/api/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/x-ndjson", "accept-encoding": "identity" },
    body: JSON.stringify({ statement, maxRows: ROWS, timeoutMs: 60_000 }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return answer
}

/** Each says how long its first row took and takes the others outside of that time, so that the connection is whole for the next turn. */
async function firstRows(
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ ratio: number; ours: number; theirs: number }> {
  const pairs: { ours: number; theirs: number }[] = []
  for (let turn = -5; turn < FIRST_TURNS; turn += 1) {
    const pair = turn % 2 === 0 ? { ours: await ours(), theirs: await theirs() } : { theirs: await theirs(), ours: await ours() }
    if (turn >= 0) pairs.push(pair)
  }
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
  }
}

async function firstRow(url: string): Promise<number> {
  const began = performance.now()
  const { body } = await asked(url, FEW)
  let text = ""
  let first = 0
  for await (const chunk of body!) {
    text += Buffer.from(chunk as Uint8Array).toString()
    if (first === 0 && text.includes('{"row"')) first = performance.now() - began
  }
  if (first === 0) throw new Error(`no row came: ${text}`)
  return first
}

async function firstRecord(driver: Driver): Promise<number> {
  const began = performance.now()
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  let first = 0
  for await (const _ of session.run(FEW)) first ||= performance.now() - began
  await session.close()
  return first
}
