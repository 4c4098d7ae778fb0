// Writes the empty lists that nodes lack, of those whose internal numbers are in a range: no index is needed, and each is looked at once.
// @param from
// @param to
// @param missing
MATCH (n)
WHERE id(n) IN range($from, $to)
UNWIND [one IN $missing WHERE one.type IS NULL AND one.label IN labels(n) AND n[one.name] IS NULL] AS one
SET n += one.value
