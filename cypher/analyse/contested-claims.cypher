// What is said by some and denied or said otherwise by others, with both sentences.
// @de Was die einen sagen und andere bestreiten oder anders sagen, mit beiden Sätzen.
// @reads every event of which there is more evidence than one | jedes Ereignis mit mehr als einem Beleg
// @column event text from event – what it is about | worum es geht
// @column one text from status – the status in one sentence | der Status in einem Satz
// @column quote text – that sentence | dieser Satz
// @column evidence text from evidence – where it stands | wo er steht
// @column other text from status – the status in another sentence | der Status in einem anderen Satz
// @column otherQuote text – that sentence | dieser Satz
// @column otherEvidence text from evidence – where it stands | wo er steht
MATCH (event:Event)
WHERE COUNT { (event)<-[:SHOWS]-() } > 1
MATCH (e:Evidence)-[:SHOWS]->(event)
MATCH (f:Evidence)-[:SHOWS]->(event)
WHERE e.modality IN ['occurred', 'ongoing', 'planned', 'hoped', 'threatened'] AND f.modality <> e.modality
  AND (f.modality = 'denied' OR e.id < f.id)
RETURN event.id AS event, e.modality AS one, e.quote AS quote, e.id AS evidence,
  f.modality AS other, f.quote AS otherQuote, f.id AS otherEvidence
ORDER BY event, evidence, otherEvidence
