// Writes places that the article names.
// @param article
// @param rows
MATCH (article:Article {id: $article})
UNWIND $rows AS row
MERGE (p:Place {id: row.id})
SET p += row
MERGE (p)-[:MENTIONED_IN]->(article)
