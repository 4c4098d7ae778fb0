// The next events in the order of their ids.
// @param after
// @param limit
// @column id
MATCH (e:Event)
WHERE e.id > $after
RETURN e.id AS id
ORDER BY id
LIMIT $limit
