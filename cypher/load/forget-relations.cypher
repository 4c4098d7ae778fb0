// Takes away the relations of some events and tells which they were and between whom.
// @param events
// @column id
// @column source
// @column target
UNWIND $events AS event
MATCH (e:Event {id: event})<-[:TOOK_PART]-(p:Actor)
WITH DISTINCT event, p
MATCH (p)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b:Actor)
WHERE r.event = event
WITH r, r.id AS id, p.id AS source, b.id AS target
DELETE r
RETURN id, source, target
ORDER BY id
