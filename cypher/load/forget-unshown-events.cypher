// Takes away events that no evidence shows any more.
// @param events
UNWIND $events AS event
MATCH (e:Event {id: event})
WHERE NOT EXISTS { MATCH (e)<-[:SHOWS]-() }
DETACH DELETE e
