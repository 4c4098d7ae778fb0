// Takes away the relations of some events and tells which they were and between whom. Each pair is walked once, however many events it has.
// @param events
// @column event
// @column id
// @column source
// @column target
// @column props
UNWIND $events AS event
MATCH (e:Event {id: event})<-[:TOOK_PART]-(a:Actor)
MATCH (e)<-[:TOOK_PART]-(b:Actor)
WHERE a.id <> b.id
WITH DISTINCT event, a, b
WITH a, b, collect(event) AS told
MATCH (a)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b)
WHERE r.event IN told
WITH r, r.event AS event, r.id AS id, a.id AS source, b.id AS target, properties(r) AS props
DELETE r
RETURN event, id, source, target, props
ORDER BY id
