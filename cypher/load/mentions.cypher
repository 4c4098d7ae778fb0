// Writes where the article names actors, and how it spells them.
// @param article
// @param rows
MATCH (article:Article {id: $article})
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MERGE (a)-[m:MENTIONED_IN]->(article)
SET m.starts = row.starts, m.ends = row.ends, m.spellings = row.spellings
