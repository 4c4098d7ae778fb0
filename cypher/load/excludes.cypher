// Writes of whom a span says that they did not take part.
// @param rows
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[:EXCLUDES]->(a)
