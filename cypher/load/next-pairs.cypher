// The ties of the next actors in the order of their ids.
// @param after
// @param limit how many actors
// @column source
// @column target null when the actor is no source
MATCH (a:Actor)
WHERE a.id > $after
WITH a
ORDER BY a.id
LIMIT $limit
OPTIONAL MATCH (a)-[:TIE]->(b:Actor)
RETURN a.id AS source, b.id AS target
ORDER BY source, target
