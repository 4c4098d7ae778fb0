// Where some events were.
// @param ids
// @column event
// @column id
// @column nameDe
// @column nameEn
// @column country
// @column latitude
// @column longitude
MATCH (e:Event)-[:AT]->(p:Place)
WHERE e.id IN $ids
RETURN e.id AS event, p.id AS id, p.nameDe AS nameDe, p.nameEn AS nameEn, p.country AS country, p.latitude AS latitude, p.longitude AS longitude
ORDER BY event, id
