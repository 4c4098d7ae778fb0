// Writes rows of a data set as evidence of their events.
// @param article
// @param rows
MATCH (article:Article {id: $article})
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
CREATE (e:Evidence)
SET e = row.props
CREATE (e)-[:QUOTED_FROM]->(article)
CREATE (e)-[:SHOWS {pairs: row.pairs}]->(event)
