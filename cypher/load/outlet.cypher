// Writes who published an article.
// @param article
// @param id
// @param name
MATCH (a:Article {id: $article})
MERGE (o:Outlet {id: $id})
SET o.name = $name
MERGE (a)-[:PUBLISHED_BY]->(o)
