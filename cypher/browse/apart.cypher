// The events that no relation stands for, each with who took part and which articles tell of it.
// @column family
// @column status
// @column startDay in days since 1970; null is open
// @column endDay
// @column actors
// @column articles
// @column id
MATCH (a:Actor)-[:TOOK_PART]->(e:Event {apart: true})
WITH e, a.id AS actor
ORDER BY e.id, actor
WITH e, collect(DISTINCT actor) AS actors
OPTIONAL MATCH (e)<-[:SHOWS]-(:Evidence)-[:QUOTED_FROM]->(article:Article)
WITH e, actors, article.id AS article
ORDER BY e.id, article
RETURN e.family AS family, e.status AS status, e.startDay AS startDay, e.endDay AS endDay, actors AS actors, collect(DISTINCT article) AS articles, e.id AS id
ORDER BY id
