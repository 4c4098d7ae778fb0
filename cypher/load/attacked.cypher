// Writes relations of this family.
// @param rows
// @param shared what the properties of all rows have in common
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
CREATE (a)-[r:ATTACKED]->(b)
SET r += $shared
SET r += row.props
