// Some events that an article or a data set tells of, each with its evidence from there.
// @param id
// @param limit
// @column event
// @column evidence
MATCH (:Article {id: $id})<-[:QUOTED_FROM]-(:Evidence)-[:SHOWS]->(e:Event)
WITH DISTINCT e
LIMIT $limit
MATCH (e)<-[:SHOWS]-(x:Evidence)-[:QUOTED_FROM]->(:Article {id: $id})
RETURN e.id AS event, x.id AS evidence
ORDER BY event, evidence
