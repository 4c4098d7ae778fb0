// Writes the empty lists that relationships lack, of those whose internal numbers are in a range.
// @param from
// @param to
// @param missing
MATCH (a)-[r]->()
WHERE id(r) IN range($from, $to)
UNWIND [one IN $missing WHERE one.type = type(r) AND one.label IN labels(a) AND r[one.name] IS NULL] AS one
SET r += one.value
