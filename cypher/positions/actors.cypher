// The ids of all actors.
// @column id text
MATCH (a:Actor)
RETURN a.id AS id
ORDER BY id
