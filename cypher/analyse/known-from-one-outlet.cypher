// Events that only one outlet tells, in one article or more.
// @de Ereignisse, die nur ein Medium erzählt, in einem Artikel oder mehreren.
// @reads all evidence of all events | alle Belege aller Ereignisse
// @param family text or null = null from family – only of this family; empty for all | nur aus dieser Familie; leer für alle
// @column event text from event – what happened | was geschah
// @column title text – its title | sein Titel
// @column family text from family – its family | seine Familie
// @column status text from status – how certain it is | wie gewiss es ist
// @column outlet text or null – who tells it; empty for an article without an outlet | wer es erzählt; leer bei einem Artikel ohne Medium
// @column article text from article – its article, the first by id | sein Artikel, der erste nach der Kennung
// @column articles integer – in so many articles | in so vielen Artikeln
// @column sentences integer – in so many sentences | in so vielen Sätzen
MATCH (e:Evidence)-[:SHOWS]->(event:Event)
WHERE $family IS NULL OR event.family = $family
MATCH (e)-[:QUOTED_FROM]->(article:Article)
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(outlet:Outlet)
WITH event, e.id AS sentence, article.id AS told, outlet.name AS name, coalesce(outlet.id, article.id) AS teller
WITH event, count(DISTINCT teller) AS tellers, min(name) AS outlet, min(told) AS article, count(DISTINCT told) AS articles,
  count(DISTINCT sentence) AS sentences
WHERE tellers = 1
RETURN event.id AS event, event.titleEn AS title, event.family AS family, event.status AS status, outlet AS outlet, article AS article,
  articles AS articles, sentences AS sentences
ORDER BY family, event
