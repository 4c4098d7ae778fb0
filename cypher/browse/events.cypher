// Ids of the events that pass the filters, in order.
// @param ids [] lets all through, as with every list here
// @param families
// @param statuses
// @param dated false: also what has no date
// @param fromDay the window may reach to this day or later, in days since 1970
// @param toDay
// @param earliest the window certainly starts on this day or later
// @param latest
// @param kinds of at least one participant
// @param countries of at least one participant
// @param actors at least one of these took part
// @param touched at least one of these took part too
// @param named at least one of these took part too
// @param after only ids behind this one
// @param limit
// @column id
MATCH (a:Actor)-[:TOOK_PART]->(e:Event)
WHERE (size($ids) = 0 OR e.id IN $ids)
  AND (size($families) = 0 OR e.family IN $families)
  AND (size($statuses) = 0 OR e.status IN $statuses)
  AND (NOT $dated OR e.startDay IS NOT NULL OR e.endDay IS NOT NULL)
  AND coalesce(e.endDay, 9999999) >= $fromDay AND coalesce(e.startDay, -9999999) <= $toDay
  AND coalesce(e.startDay, -9999999) >= $earliest AND coalesce(e.endDay, 9999999) <= $latest
WITH e.id AS id,
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
  AND id > $after
RETURN id AS id
ORDER BY id
LIMIT $limit
