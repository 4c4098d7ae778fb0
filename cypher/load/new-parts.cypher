// Writes who took part in events that were not here before.
// @param rows
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (a)-[r:TOOK_PART]->(e)
SET r = row.props
