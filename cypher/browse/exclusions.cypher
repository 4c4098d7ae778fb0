// Who, as a sentence says, did not take part in some events.
// @param ids
// @column event
// @column actor
// @column evidence
MATCH (e:Event)<-[:SHOWS]-(x:Evidence)
WHERE e.id IN $ids
MATCH (x)-[:EXCLUDES]->(a:Actor)
RETURN e.id AS event, a.id AS actor, x.id AS evidence
ORDER BY event, actor, evidence
