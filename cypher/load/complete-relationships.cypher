// Writes the empty lists that relationships lack, of those whose internal numbers are in a range.
// @param from
// @param to
// @param missing
MATCH ()-[r]->()
WHERE id(r) IN range($from, $to)
UNWIND [one IN $missing WHERE one.kind = type(r) AND r[one.name] IS NULL] AS one
SET r += one.value
