// Writes rows of a data set as evidence of their events.
// @param article
// @param rows
// @param shared what the properties of all rows have in common
MATCH (article:Article {id: $article})
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
CREATE (e:Evidence)
SET e += $shared
SET e += row.props
CREATE (e)-[:QUOTED_FROM]->(article)
CREATE (e)-[:SHOWS {pairs: row.pairs}]->(event)
