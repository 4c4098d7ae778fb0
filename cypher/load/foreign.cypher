// Whether there is anything at all.
// @column found
MATCH (n)
WITH n LIMIT 1
RETURN count(n) AS found
