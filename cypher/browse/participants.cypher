// Who took part in some events, and how.
// @param ids
// @column event
// @column actor
// @column role
// @column explicit
MATCH (e:Event)<-[p:TOOK_PART]-(a:Actor)
WHERE e.id IN $ids
RETURN e.id AS event, a.id AS actor, p.role AS role, p.explicit AS explicit
ORDER BY event, role, actor
