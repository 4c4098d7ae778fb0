// Every spelling of some actors over all articles. From the actor, because an article may name all of them.
// @param actors
// @column actor
// @column article
// @column nameDe
// @column nameEn
// @column aliases
// @column spellings
UNWIND $actors AS actor
MATCH (a:Actor {id: actor})
WITH actor, a
MATCH (a)-[m:MENTIONED_IN]->(article)
RETURN actor, article.id AS article, a.nameDe AS nameDe, a.nameEn AS nameEn, coalesce(a.aliases, []) AS aliases, m.spellings AS spellings
ORDER BY actor, article
