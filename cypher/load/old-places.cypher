// Places that the article named so far.
// @param id
// @column place
MATCH (a:Article {id: $id})<-[:MENTIONED_IN]-(p:Place)
RETURN p.id AS place
ORDER BY place
