// Takes the article out of the places in events, and what nobody states any more away.
// @param id
// @param events
UNWIND $events AS event
MATCH (e:Event {id: event})-[r:AT]->()
WHERE $id IN r.articles
SET r.articles = [x IN r.articles WHERE x <> $id]
WITH r WHERE size(r.articles) = 0
DELETE r
