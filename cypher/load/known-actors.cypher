// Which of some actors are here already.
// @param ids
// @column id
UNWIND $ids AS wanted
MATCH (a:Actor {id: wanted})
RETURN a.id AS id
ORDER BY id
