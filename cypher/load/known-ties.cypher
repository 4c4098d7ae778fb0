// The ties of some pairs, as they are.
// @param pairs
// @column source
// @column target
// @column tie
UNWIND $pairs AS pair
MATCH (a:Actor {id: pair.source})
MATCH (b:Actor {id: pair.target})
WITH pair, a, b
MATCH (a)-[t:TIE]->(b)
RETURN pair.source AS source, pair.target AS target, properties(t) AS tie
ORDER BY source, target
