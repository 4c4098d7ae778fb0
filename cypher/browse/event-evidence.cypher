// The evidence of some events.
// @param ids
// @column event
// @column evidence
MATCH (x:Evidence)-[:SHOWS]->(e:Event)
WHERE e.id IN $ids
RETURN e.id AS event, x.id AS evidence
ORDER BY event, evidence
