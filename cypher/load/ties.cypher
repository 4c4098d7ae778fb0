// Writes ties.
// @param rows
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
CREATE (a)-[t:TIE]->(b)
SET t = row.props
