// All evidence of some events, over all articles.
// @param events
// @column event
// @column id
// @column article
// @column status
// @column pairs
// @column coded a row of a data set, which quotes nothing
UNWIND $events AS event
MATCH (e:Event {id: event})<-[s:SHOWS]-(evidence:Evidence)-[:QUOTED_FROM]->(article:Article)
RETURN event, evidence.id AS id, article.id AS article, evidence.modality AS status, s.pairs AS pairs, evidence.quote IS NULL AS coded
ORDER BY event, id
