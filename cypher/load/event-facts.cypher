// Events with what their relations take over from them.
// @param events
// @column event
// @column facts
UNWIND $events AS event
MATCH (e:Event {id: event})
RETURN event, properties(e) AS facts
ORDER BY event
