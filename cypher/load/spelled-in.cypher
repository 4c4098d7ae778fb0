// How a data set spells some actors so far. From the actor, because the data set names all of them.
// @param article
// @param actors
// @column actor
// @column spellings
UNWIND $actors AS actor
MATCH (a:Actor {id: actor})
WITH actor, a
MATCH (a)-[m:MENTIONED_IN]->(article)
WHERE article.id = $article
RETURN actor, m.spellings AS spellings
ORDER BY actor
