// How many actors there are.
// @column actors integer
MATCH (a:Actor)
RETURN count(a) AS actors
