// Takes away what the article or data set says of some events.
// @param id
// @param events
UNWIND $events AS event
MATCH (e:Event {id: event})<-[:SHOWS]-(x:Evidence)
WITH DISTINCT x
MATCH (x)-[:QUOTED_FROM]->(article:Article)
WHERE article.id = $id
DETACH DELETE x
