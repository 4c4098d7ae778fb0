// Takes away who published the article.
// @param id
MATCH (:Article {id: $id})-[p:PUBLISHED_BY]->()
DELETE p
