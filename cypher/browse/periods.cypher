// Every tie with what it counts by day.
// @column source
// @column target
// @column periods
MATCH (s:Actor)-[r:TIE]->(t:Actor)
RETURN s.id AS source, t.id AS target, r.periods AS periods
ORDER BY source, target
