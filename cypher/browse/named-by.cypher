// Which articles and data sets name each actor.
// @column actor
// @column articles
MATCH (a:Actor)-[:MENTIONED_IN]->(x:Article)
WITH a.id AS actor, x.id AS article
ORDER BY actor, article
RETURN actor, collect(article) AS articles
ORDER BY actor
