// All relations of some events, also the derived ones, in the order of their ids.
// @param ids of events
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
MATCH (e:Event)
WHERE e.id IN $ids
MATCH (e)<-[:TOOK_PART]-(s:Actor)
WITH DISTINCT s
MATCH (s)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(t:Actor)
WHERE r.event IN $ids
RETURN r.id AS id, r.event AS event, type(r) AS type, s.id AS source, t.id AS target, r.status AS status, r.outcome AS outcome,
  r.start AS start, r.end AS end, r.precision AS precision, r.edtf AS edtf, r.dateText AS dateText, r.dateBasis AS dateBasis,
  r.cameo AS cameo, r.plover AS plover, r.goldstein AS goldstein, r.derived AS derived, r.weight AS weight,
  r.contested AS contested, coalesce(r.coded, false) AS coded,
  r.deathsLow AS deathsLow, r.deathsBest AS deathsBest, r.deathsHigh AS deathsHigh, r.evidence AS evidence
ORDER BY id
