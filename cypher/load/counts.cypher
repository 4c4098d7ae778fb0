// What the store holds. Relations are those that a sentence names.
// @column articles
// @column actors
// @column events
// @column relations
// @column evidence
RETURN COUNT { (:Article) } AS articles, COUNT { (:Actor) } AS actors, COUNT { (:Event) } AS events,
  COUNT { MATCH (:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(:Actor) WHERE NOT r.derived } AS relations,
  COUNT { (:Evidence) } AS evidence
