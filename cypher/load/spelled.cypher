// Writes that a data set names actors, and adds how a row spells them.
// @param article
// @param rows
MATCH (article:Article {id: $article})
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MERGE (a)-[m:MENTIONED_IN]->(article)
SET m.starts = [], m.ends = [], m.spellings = [x IN coalesce(m.spellings, []) WHERE x < row.spelling] + [row.spelling] + [x IN coalesce(m.spellings, []) WHERE x > row.spelling]
