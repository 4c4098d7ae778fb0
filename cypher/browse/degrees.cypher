// How many relations each actor has that a sentence names, by family.
// @column actor
// @column negotiated
// @column supported
// @column attacked
// @column informed
MATCH (a:Actor)-[t:TIE]-(:Actor)
RETURN a.id AS actor, sum(t.negotiated) AS negotiated, sum(t.supported) AS supported, sum(t.attacked) AS attacked, sum(t.informed) AS informed
ORDER BY actor
