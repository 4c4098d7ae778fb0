// Writes of what an actor is a part.
// @param article
// @param rows
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MATCH (whole:Actor {id: row.whole})
MERGE (a)-[r:PART_OF]->(whole)
SET r.role = row.role, r.roleDe = row.roleDe, r.start = null, r.end = null, r.articles = [x IN coalesce(r.articles, []) WHERE x < $article] + [$article] + [x IN coalesce(r.articles, []) WHERE x > $article]
