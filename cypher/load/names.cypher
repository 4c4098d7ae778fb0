// Writes the names by which actors are found.
// @param rows
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
SET a.names = row.names
