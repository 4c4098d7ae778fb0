// Writes relations of this family.
// @param rows
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
CREATE (a)-[r:ATTACKED]->(b)
SET r = row.props
