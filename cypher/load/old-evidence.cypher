// The evidence that the article gave so far.
// @param id
// @column evidence
MATCH (:Article {id: $id})<-[:QUOTED_FROM]-(e:Evidence)
RETURN e.id AS evidence
ORDER BY evidence
