// Writes events that are not here yet, with who took part.
// @param rows
UNWIND $rows AS row
CREATE (e:Event)
SET e = row.props
WITH e, row
UNWIND row.parts AS part
MATCH (a:Actor {id: part.actor})
CREATE (a)-[r:TOOK_PART]->(e)
SET r = part.props
