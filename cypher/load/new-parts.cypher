// Writes who took part in events that were not here before. A statement of its own: behind a second UNWIND the embedded engine finds no actor by its index.
// @param article
// @param rows
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (a)-[:TOOK_PART {role: row.role, explicit: row.explicit, articles: [$article]}]->(e)
