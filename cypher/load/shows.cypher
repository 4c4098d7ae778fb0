// Writes which event a span shows, and between whom.
// @param rows
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})
MATCH (event:Event {id: row.event})
CREATE (e)-[:SHOWS {pairs: row.pairs}]->(event)
