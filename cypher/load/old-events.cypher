// Events that the article's evidence showed so far.
// @param id
// @column event
MATCH (a:Article {id: $id})<-[:QUOTED_FROM]-(:Evidence)-[:SHOWS]->(e:Event)
RETURN DISTINCT e.id AS event
ORDER BY event
