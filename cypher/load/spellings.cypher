// Every spelling of some actors over all articles.
// @param actors
// @column actor
// @column article
// @column nameDe
// @column nameEn
// @column aliases
// @column spellings
UNWIND $actors AS actor
MATCH (a:Actor {id: actor})-[m:MENTIONED_IN]->(article:Article)
RETURN actor, article.id AS article, a.nameDe AS nameDe, a.nameEn AS nameEn, coalesce(a.aliases, []) AS aliases, m.spellings AS spellings
ORDER BY actor, article
