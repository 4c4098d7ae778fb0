// Who took part in some events.
// @param events
// @column event
// @column actor
// @column role
UNWIND $events AS event
MATCH (e:Event {id: event})<-[r:TOOK_PART]-(a:Actor)
RETURN event, a.id AS actor, r.role AS role
ORDER BY event, actor, role
