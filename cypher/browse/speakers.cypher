// Who first says what a sentence says, for every sentence that is not the article's own word.
// @column evidence
// @column speaker
MATCH (e:Evidence)-[said:SAID_BY]->(speaker:Actor)
WHERE said.order = 0
RETURN e.id AS evidence, speaker.id AS speaker
ORDER BY evidence
