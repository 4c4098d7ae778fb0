// What some rows of a data set show.
// @param ids
// @column id
// @column event
// @column status
// @column pairs
// @column url
UNWIND $ids AS wanted
MATCH (x:Evidence {id: wanted})-[s:SHOWS]->(e:Event)
RETURN x.id AS id, e.id AS event, x.modality AS status, s.pairs AS pairs, x.url AS url
ORDER BY id
