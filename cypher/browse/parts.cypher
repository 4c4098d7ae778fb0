// Which actor is part of which.
// @column part
// @column whole
// @column role
// @column roleDe
MATCH (a:Actor)-[p:PART_OF]->(whole:Actor)
RETURN a.id AS part, whole.id AS whole, p.role AS role, p.roleDe AS roleDe
ORDER BY part, whole, role
