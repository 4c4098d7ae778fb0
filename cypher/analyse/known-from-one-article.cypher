// Events that only one article tells, with its outlet.
// @de Ereignisse, die nur ein Artikel erzählt, mit seinem Medium.
// @param family text or null = null from family – only of this family; empty for all | nur aus dieser Familie; leer für alle
// @column event text from event – what happened | was geschah
// @column title text – its title | sein Titel
// @column family text from family – its family | seine Familie
// @column status text from status – how certain it is | wie gewiss es ist
// @column article text from article – who tells it | wer es erzählt
// @column outlet text or null – its outlet | sein Medium
// @column sentences integer – in so many sentences | in so vielen Sätzen
MATCH (e:Evidence)-[:SHOWS]->(event:Event)
WHERE $family IS NULL OR event.family = $family
MATCH (e)-[:QUOTED_FROM]->(article:Article)
WITH event, count(DISTINCT article.id) AS articles, min(article.id) AS only, count(DISTINCT e.id) AS sentences
WHERE articles = 1
MATCH (article:Article)
WHERE article.id = only
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(outlet:Outlet)
RETURN event.id AS event, event.titleEn AS title, event.family AS family, event.status AS status, article.id AS article,
  outlet.name AS outlet, sentences AS sentences
ORDER BY family, event
