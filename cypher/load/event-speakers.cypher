// Who is quoted about some events, the first speaker of each sentence first.
// @param events
// @column evidence
// @column actor
UNWIND $events AS event
MATCH (e:Event {id: event})<-[:SHOWS]-(evidence:Evidence)-[s:SAID_BY]->(a:Actor)
WITH evidence.id AS evidence, a.id AS actor, min(s.order) AS place
RETURN evidence, actor
ORDER BY evidence, place, actor
