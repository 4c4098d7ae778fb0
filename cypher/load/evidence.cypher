// Writes what the article says, span by span.
// @param article
// @param rows
MATCH (article:Article {id: $article})
UNWIND $rows AS row
CREATE (e:Evidence)
SET e = row.props
CREATE (e)-[:QUOTED_FROM]->(article)
