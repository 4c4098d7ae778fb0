// Relations that pass the filters, in the order of their ids.
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
CALL () {
  MATCH (s:Actor)-[r:ATTACKED]->(t:Actor)
  WHERE r.id > $after AND (size($types) = 0 OR type(r) IN $types)
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
  RETURN s, r, t, r.id AS id
  ORDER BY id
  LIMIT $limit
  UNION ALL
  MATCH (s:Actor)-[r:INFORMED]->(t:Actor)
  WHERE r.id > $after AND (size($types) = 0 OR type(r) IN $types)
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
  RETURN s, r, t, r.id AS id
  ORDER BY id
  LIMIT $limit
  UNION ALL
  MATCH (s:Actor)-[r:NEGOTIATED_WITH]->(t:Actor)
  WHERE r.id > $after AND (size($types) = 0 OR type(r) IN $types)
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
  RETURN s, r, t, r.id AS id
  ORDER BY id
  LIMIT $limit
  UNION ALL
  MATCH (s:Actor)-[r:SUPPORTED]->(t:Actor)
  WHERE r.id > $after AND (size($types) = 0 OR type(r) IN $types)
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
  RETURN s, r, t, r.id AS id
  ORDER BY id
  LIMIT $limit
}
WITH s, r, t, id
ORDER BY id
LIMIT $limit
RETURN id AS id, r.event AS event, type(r) AS type, s.id AS source, t.id AS target, r.status AS status, r.outcome AS outcome,
  r.start AS start, r.end AS end, r.precision AS precision, r.edtf AS edtf, r.dateText AS dateText, r.dateBasis AS dateBasis,
  r.cameo AS cameo, r.plover AS plover, r.goldstein AS goldstein, r.derived AS derived, r.weight AS weight,
  r.contested AS contested, coalesce(r.coded, false) AS coded,
  r.deathsLow AS deathsLow, r.deathsBest AS deathsBest, r.deathsHigh AS deathsHigh, r.evidence AS evidence
ORDER BY id
