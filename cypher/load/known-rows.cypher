// Which of some rows of a data set are here already, and what they said.
// @param ids
// @column id
// @column digest
UNWIND $ids AS wanted
MATCH (e:Evidence {id: wanted})
RETURN e.id AS id, e.digest AS digest
ORDER BY id
