// How a data set spells some actors so far.
// @param article
// @param actors
// @column actor
// @column spellings
UNWIND $actors AS actor
MATCH (a:Actor {id: actor})-[m:MENTIONED_IN]->(:Article {id: $article})
RETURN actor, m.spellings AS spellings
ORDER BY actor
