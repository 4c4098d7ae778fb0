// Who is quoted about some events.
// @param events
// @column evidence
// @column actor
UNWIND $events AS event
MATCH (e:Event {id: event})<-[:SHOWS]-(evidence:Evidence)-[s:SAID_BY]->(a:Actor)
WITH DISTINCT evidence.id AS evidence, a.id AS actor
RETURN evidence, actor
ORDER BY evidence, actor
