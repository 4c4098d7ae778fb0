// Where an article prints the names of actors.
// @param id
// @column actor
// @column starts
// @column ends
MATCH (a:Actor)-[m:MENTIONED_IN]->(:Article {id: $id})
RETURN a.id AS actor, m.starts AS starts, m.ends AS ends
ORDER BY actor
