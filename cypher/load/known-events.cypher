// Which of some events are here already.
// @param ids
// @column id
UNWIND $ids AS wanted
MATCH (e:Event {id: wanted})
RETURN e.id AS id
ORDER BY id
