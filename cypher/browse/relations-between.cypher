// Relations between two actors that pass the filters, in the order of their ids: those of the one are not read to find those with the other.
// @param actors at least one end is one of these
// @param types relationship types; [] lets all through, as with every list here
// @param statuses
// @param derived also pairs that no sentence names
// @param kinds of at least one end
// @param countries of at least one end
// @param touched at least one end is one of these actors
// @param named at least one end is one of these actors too
// @param pair the two
// @param events
// @param articles
// @param speakers
// @param dated false: also what has no date
// @param fromDay the window may reach to this day or later, in days since 1970
// @param toDay
// @param earliest the window certainly starts on this day or later
// @param latest
// @param after only ids behind this one
// @param limit
// @column id
// @column event
// @column type
// @column source
// @column target
// @column status
// @column outcome
// @column start
// @column end
// @column precision
// @column edtf
// @column dateText
// @column dateBasis
// @column cameo
// @column plover
// @column goldstein
// @column derived
// @column weight
// @column contested
// @column coded no sentence says it, only rows of data sets
// @column deathsLow
// @column deathsBest
// @column deathsHigh
// @column evidence
MATCH (a:Actor)
WHERE a.id = $pair[0]
MATCH (b:Actor)
WHERE b.id = $pair[1] AND (a.id IN $actors OR b.id IN $actors)
WITH a, b
MATCH (a)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]-(b)
WITH r, startNode(r) AS s, endNode(r) AS t
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
  AND r.id > $after
WITH s, r, t, r.id AS id
ORDER BY id
LIMIT $limit
RETURN id AS id, r.event AS event, type(r) AS type, s.id AS source, t.id AS target, r.status AS status, r.outcome AS outcome,
  r.start AS start, r.end AS end, r.precision AS precision, r.edtf AS edtf, r.dateText AS dateText, r.dateBasis AS dateBasis,
  r.cameo AS cameo, r.plover AS plover, r.goldstein AS goldstein, r.derived AS derived, r.weight AS weight,
  r.contested AS contested, coalesce(r.coded, false) AS coded,
  r.deathsLow AS deathsLow, r.deathsBest AS deathsBest, r.deathsHigh AS deathsHigh, r.evidence AS evidence
ORDER BY id
