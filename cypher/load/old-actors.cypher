// Actors that the article named so far.
// @param id
// @column actor
MATCH (a:Article {id: $id})<-[:MENTIONED_IN]-(n:Actor)
RETURN n.id AS actor
ORDER BY actor
