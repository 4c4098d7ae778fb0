// The evidence that an article gives, with what it shows.
// @param id
// @column id
// @column event
// @column family
MATCH (e:Evidence)-[:QUOTED_FROM]->(:Article {id: $id})
OPTIONAL MATCH (e)-[:SHOWS]->(event:Event)
RETURN e.id AS id, event.id AS event, event.family AS family
ORDER BY id, event
