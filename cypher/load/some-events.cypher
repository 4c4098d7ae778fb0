// Some events that an article or a data set tells of.
// @param id
// @param limit
// @column event
MATCH (:Article {id: $id})<-[:QUOTED_FROM]-(:Evidence)-[:SHOWS]->(e:Event)
WITH DISTINCT e
LIMIT $limit
RETURN e.id AS event
ORDER BY event
