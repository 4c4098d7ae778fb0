// Writes events as the dossier has them.
// @param rows
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
SET e += row
