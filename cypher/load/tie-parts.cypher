// The relations between some pairs that a sentence names: what ties are counted from.
// @param pairs
// @column source
// @column target
// @column type
// @column status
// @column goldstein
// @column start
// @column end
UNWIND $pairs AS pair
MATCH (a:Actor {id: pair.source})
MATCH (b:Actor {id: pair.target})
WITH pair, a, b
MATCH (a)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b)
WHERE NOT r.derived
RETURN pair.source AS source, pair.target AS target, type(r) AS type, r.status AS status, r.goldstein AS goldstein, r.start AS start, r.end AS end
ORDER BY source, target, r.id
