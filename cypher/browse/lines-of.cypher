// What is drawn around some actors: their relations that pass the filters, counted by pair, type and status.
// @param actors at least one end is one of these, found by index
// @param types relationship types; [] lets all through, as with every list here
// @param statuses
// @param derived also pairs that no sentence names
// @param kinds of at least one end
// @param countries of at least one end
// @param touched at least one end is one of these actors
// @param named at least one end is one of these actors too
// @param pair both ends are among these two
// @param events
// @param articles
// @param speakers
// @param dated false: also what has no date
// @param fromDay the window may reach to this day or later, in days since 1970
// @param toDay
// @param earliest the window certainly starts on this day or later
// @param latest
// @column source
// @column target
// @column type
// @column status
// @column contested
// @column relations
// @column derived
// @column coded how many no sentence says, only rows of data sets
// @column goldstein
// @column scored
// @column first
// @column last
MATCH (a:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]-(:Actor)
WHERE a.id IN $actors
WITH DISTINCT r, startNode(r) AS s, endNode(r) AS t
WHERE (size($types) = 0 OR type(r) IN $types)
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND ($derived OR NOT r.derived)
  AND (size($kinds) = 0 OR s.kind IN $kinds OR t.kind IN $kinds)
  AND (size($countries) = 0 OR s.country IN $countries OR t.country IN $countries)
  AND (size($touched) = 0 OR s.id IN $touched OR t.id IN $touched)
  AND (size($named) = 0 OR s.id IN $named OR t.id IN $named)
  AND (size($pair) = 0 OR (s.id IN $pair AND t.id IN $pair))
  AND (size($events) = 0 OR r.event IN $events)
  AND (size($articles) = 0 OR any(article IN r.articles WHERE article IN $articles))
  AND (size($speakers) = 0 OR any(speaker IN r.saidBy WHERE speaker IN $speakers))
  AND (NOT $dated OR ((r.startDay IS NOT NULL OR r.endDay IS NOT NULL)
    AND coalesce(r.endDay, 9999999) >= $fromDay AND coalesce(r.startDay, -9999999) <= $toDay
    AND coalesce(r.startDay, -9999999) >= $earliest AND coalesce(r.endDay, 9999999) <= $latest))
RETURN s.id AS source, t.id AS target, type(r) AS type, r.status AS status, r.contested AS contested, count(r) AS relations,
  sum(CASE WHEN r.derived THEN 1 ELSE 0 END) AS derived, sum(CASE WHEN coalesce(r.coded, false) THEN 1 ELSE 0 END) AS coded, sum(coalesce(r.goldstein, 0)) AS goldstein, count(r.goldstein) AS scored,
  min(r.start) AS first, max(r.end) AS last
ORDER BY source, target, type, status, contested
