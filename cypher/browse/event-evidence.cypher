// The evidence of some events.
// @param ids
// @column event
// @column evidence
MATCH (e:Event)<-[:SHOWS]-(x:Evidence)
WHERE e.id IN $ids
RETURN e.id AS event, x.id AS evidence
ORDER BY event, evidence
