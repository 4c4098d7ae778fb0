// How many events there are by family and by the first and last day on which they may have been, whenever that was.
// @param ids [] lets all through, as with every list here
// @param families
// @param statuses
// @param kinds of at least one participant
// @param countries of at least one participant
// @param actors at least one of these took part
// @param touched at least one of these took part too
// @param named at least one of these took part too
// @column family
// @column startDay in days since 1970; null is open
// @column endDay
// @column events
MATCH (a:Actor)-[:TOOK_PART]->(e:Event)
WHERE (size($ids) = 0 OR e.id IN $ids)
  AND (size($families) = 0 OR e.family IN $families)
  AND (size($statuses) = 0 OR e.status IN $statuses)
WITH e.id AS id, e.family AS family, e.startDay AS startDay, e.endDay AS endDay,
  sum(CASE WHEN a.kind IN $kinds THEN 1 ELSE 0 END) AS ofKinds,
  sum(CASE WHEN a.country IN $countries THEN 1 ELSE 0 END) AS ofCountries,
  sum(CASE WHEN a.id IN $actors THEN 1 ELSE 0 END) AS ofActors,
  sum(CASE WHEN a.id IN $touched THEN 1 ELSE 0 END) AS ofTouched,
  sum(CASE WHEN a.id IN $named THEN 1 ELSE 0 END) AS ofNamed
WHERE (size($kinds) = 0 OR ofKinds > 0)
  AND (size($countries) = 0 OR ofCountries > 0)
  AND (size($actors) = 0 OR ofActors > 0)
  AND (size($touched) = 0 OR ofTouched > 0)
  AND (size($named) = 0 OR ofNamed > 0)
RETURN family AS family, startDay AS startDay, endDay AS endDay, count(id) AS events
ORDER BY family, coalesce(startDay, -9999999), coalesce(endDay, 9999999)
