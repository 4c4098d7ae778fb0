// Takes the article out of the part-of that the article stated, and what nobody states any more away.
// @param id
// @param actors
UNWIND $actors AS actor
MATCH (a:Actor {id: actor})-[r:PART_OF]->()
WHERE $id IN r.articles
SET r.articles = [x IN r.articles WHERE x <> $id]
WITH r WHERE size(r.articles) = 0
DELETE r
