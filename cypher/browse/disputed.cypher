// The sentences of the events of which not all sentences say the same, or may not: what each says, of which pairs, and whom it excludes.
// @column event
// @column family
// @column evidence
// @column status
// @column pairs
// @column excluded
// @column date
// @column outcome
// @column numberOf
// @column least
// @column most
MATCH (x:Evidence)-[:SHOWS]->(e:Event)
WITH e, count(DISTINCT x.modality) AS statuses, count(x.saysDate) AS dates, count(x.saysOutcome) AS outcomes, count(x.saysNumberOf) AS numbers
WHERE statuses > 1 OR dates > 1 OR outcomes > 1 OR numbers > 1
MATCH (x:Evidence)-[shows:SHOWS]->(e)
OPTIONAL MATCH (x)-[:EXCLUDES]->(a:Actor)
WITH e.id AS event, e.family AS family, x.id AS evidence, x.modality AS status, shows.pairs AS pairs, x.saysDate AS date,
  x.saysOutcome AS outcome, x.saysNumberOf AS numberOf, x.saysLeast AS least, x.saysMost AS most, a.id AS excluded
ORDER BY event, evidence, excluded
RETURN event AS event, family AS family, evidence AS evidence, status AS status, pairs AS pairs, collect(excluded) AS excluded,
  date AS date, outcome AS outcome, numberOf AS numberOf, least AS least, most AS most
ORDER BY event, evidence
