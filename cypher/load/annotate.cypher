// Tells relations what ties need to know of their events.
// @param rows
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
MATCH (a)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b)
WHERE r.id = row.id
SET r += row.props
