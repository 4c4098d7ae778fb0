// Every tie with what it counts by day.
// @column source
// @column target
// @column periods
MATCH (s:Actor)-[t:TIE]->(o:Actor)
RETURN s.id AS source, o.id AS target, t.periods AS periods
