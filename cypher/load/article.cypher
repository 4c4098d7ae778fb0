// Writes an article as the dossier has it.
// @param row
MERGE (a:Article {id: $row.id})
SET a += $row
