// Writes the names by which actors are found, and the one that articles print.
// @param rows
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
SET a.names = row.names, a.printed = row.printed
