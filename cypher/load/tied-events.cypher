// Some events that an article or a data set tells of, pair by pair, so that each tie has to be counted anew only a few times.
// @param id
// @param limit
// @column event
MATCH (:Article {id: $id})<-[:MENTIONED_IN]-(a:Actor)
WITH a
MATCH (a)-[:TIE]->(b:Actor)
WITH a, b
MATCH (a)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b)
WHERE $id IN r.articles
WITH DISTINCT r.event AS event
LIMIT $limit
RETURN event
ORDER BY event
