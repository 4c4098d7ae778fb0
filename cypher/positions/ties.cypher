// Who is tied to whom: what draws actors together.
// @column source text
// @column target text
MATCH (a:Actor)-[:TIE]->(b:Actor)
RETURN a.id AS source, b.id AS target
ORDER BY source, target
