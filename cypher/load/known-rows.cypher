// Which of some rows of a data set are here already, what they said, and of which event.
// @param ids
// @column id
// @column digest
// @column event
UNWIND $ids AS wanted
MATCH (e:Evidence {id: wanted})
WITH e
MATCH (e)-[:SHOWS]->(event)
RETURN e.id AS id, e.digest AS digest, event.id AS event
ORDER BY id
