// Writes who says so, in order.
// @param rows
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[:SAID_BY {order: row.order}]->(a)
