// Which actors an article mentions or shows.
// @param articles
// @column actor
MATCH (a:Actor)-[:MENTIONED_IN]->(article:Article)
WHERE article.id IN $articles
RETURN DISTINCT a.id AS actor
ORDER BY actor
