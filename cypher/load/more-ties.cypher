// Writes what is other than before of ties that were there.
// @param rows
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
WITH row, a, b
MATCH (a)-[t:TIE]->(b)
SET t += row.props
