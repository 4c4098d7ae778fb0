import type { Driver } from "neo4j-driver"
import neo4j from "neo4j-driver"

const ACTORS = 5000
const BATCH = 20_000
const ARTICLE = "bulk"

// As an import leaves them, made where they are kept: sending them would take longer than reading them.
const RELATIONS = `UNWIND range($from, $to) AS n
MATCH (a:Actor {id: 'bulk.' + toString(n * 7919 % ${ACTORS / 2})})
MATCH (b:Actor {id: 'bulk.' + toString(${ACTORS / 2} + n * 104729 % ${ACTORS / 2})})
MATCH (article:Article {id: '${ARTICLE}'})
CREATE (x:Evidence {id: 'bulk.' + toString(n), modality: 'occurred', publisher: 'Made by machine', headline: 'Report ' + toString(n)})-[:QUOTED_FROM]->(article)
CREATE (a)-[:ATTACKED {id: 'bulk.E' + toString(n) + '~' + a.id + '~' + b.id, event: 'bulk.E' + toString(n), status: 'occurred',
  start: '2016-01-01', end: '2016-01-01', startDay: 16801, endDay: 16801, edtf: '2016-01-01', precision: 'day', dateText: 'coded day', dateBasis: 'coded',
  cameo: '190', goldstein: -10.0, derived: false, weight: 1, contested: false, coded: true, evidence: [x.id], articles: ['${ARTICLE}'], saidBy: []}]->(b)`

/** Writes relations with their evidence from one number up to another into a Neo4j whose schema is there. */
export async function writeBulk(driver: Driver, from: number, to: number): Promise<void> {
  await driver.executeQuery(
    `MERGE (m:Entente {id: 'mark'}) SET m.version = 2, m.generation = $to, m.state = 'bulk'
     MERGE (article:Article {id: '${ARTICLE}'})
     SET article += {title: 'Made in bulk', titleBasis: 'editor', language: 'en', publishedPrecision: 'none', digest: 'bulk', text: '', sentences: []}
     WITH article UNWIND range(0, ${ACTORS - 1}) AS n
     MERGE (a:Actor {id: 'bulk.' + toString(n)})
     SET a += {kind: 'group', nameDe: 'Gruppe ' + toString(n), nameEn: 'Group ' + toString(n), names: [], aliases: []}`,
    { to: neo4j.int(to) },
  )
  for (let at = from; at < to; at += BATCH) {
    await driver.executeQuery(RELATIONS, { from: neo4j.int(at), to: neo4j.int(Math.min(at + BATCH, to) - 1) })
  }
}
