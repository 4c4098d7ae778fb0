// Writes where events happened.
// @param article
// @param rows
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (p:Place {id: row.place})
MERGE (e)-[r:AT]->(p)
SET r.articles = [x IN coalesce(r.articles, []) WHERE x < $article] + [$article] + [x IN coalesce(r.articles, []) WHERE x > $article]
