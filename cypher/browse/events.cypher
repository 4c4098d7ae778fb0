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
// @param articles at least one of these tells of it
// @param after only ids behind this one
// @param limit
// @column id
MATCH (e:Event)
WHERE e.id > $after
  AND (size($ids) = 0 OR e.id IN $ids)
  AND (size($families) = 0 OR e.family IN $families)
  AND (size($statuses) = 0 OR e.status IN $statuses)
  AND (NOT $dated OR ((e.startDay IS NOT NULL OR e.endDay IS NOT NULL)
    AND coalesce(e.endDay, 9999999) >= $fromDay AND coalesce(e.startDay, -9999999) <= $toDay
    AND coalesce(e.startDay, -9999999) >= $earliest AND coalesce(e.endDay, 9999999) <= $latest))
  AND (size($kinds) = 0 OR EXISTS { MATCH (e)<-[:TOOK_PART]-(a:Actor) WHERE a.kind IN $kinds })
  AND (size($countries) = 0 OR EXISTS { MATCH (e)<-[:TOOK_PART]-(a:Actor) WHERE a.country IN $countries })
  AND (size($actors) = 0 OR EXISTS { MATCH (e)<-[:TOOK_PART]-(a:Actor) WHERE a.id IN $actors })
  AND (size($touched) = 0 OR EXISTS { MATCH (e)<-[:TOOK_PART]-(a:Actor) WHERE a.id IN $touched })
  AND (size($named) = 0 OR EXISTS { MATCH (e)<-[:TOOK_PART]-(a:Actor) WHERE a.id IN $named })
  AND (size($articles) = 0 OR EXISTS { MATCH (e)<-[:SHOWS]-(:Evidence)-[:QUOTED_FROM]->(told:Article) WHERE told.id IN $articles })
RETURN e.id AS id
ORDER BY id
LIMIT $limit
