// Some events.
// @param ids
// @column id
// @column family
// @column status
// @column outcome
// @column titleDe
// @column titleEn
// @column topic
// @column start
// @column end
// @column precision
// @column edtf
// @column dateText
// @column dateBasis
// @column cameo
// @column plover
// @column goldstein
// @column deathsLow
// @column deathsBest
// @column deathsHigh
MATCH (e:Event)
WHERE e.id IN $ids
RETURN e.id AS id, e.family AS family, e.status AS status, e.outcome AS outcome, e.titleDe AS titleDe, e.titleEn AS titleEn, e.topic AS topic,
  e.start AS start, e.end AS end, e.precision AS precision, e.edtf AS edtf, e.dateText AS dateText, e.dateBasis AS dateBasis,
  e.cameo AS cameo, e.plover AS plover, e.goldstein AS goldstein,
  e.deathsLow AS deathsLow, e.deathsBest AS deathsBest, e.deathsHigh AS deathsHigh
ORDER BY id
