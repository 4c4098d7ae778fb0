// The sentences of the events of which not all sentences say the same: what each says, of which pairs, and whom it excludes.
// @column event
// @column family
// @column evidence
// @column status
// @column pairs
// @column excluded
MATCH (x:Evidence)-[:SHOWS]->(e:Event)
WITH e, count(DISTINCT x.modality) AS statuses
WHERE statuses > 1
MATCH (x:Evidence)-[shows:SHOWS]->(e)
OPTIONAL MATCH (x)-[:EXCLUDES]->(a:Actor)
WITH e.id AS event, e.family AS family, x.id AS evidence, x.modality AS status, shows.pairs AS pairs, a.id AS excluded
ORDER BY event, evidence, excluded
RETURN event AS event, family AS family, evidence AS evidence, status AS status, pairs AS pairs, collect(excluded) AS excluded
ORDER BY event, evidence
