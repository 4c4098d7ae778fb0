// What changed between two periods: pairs and families that were added, gone, more or fewer.
// @de Was sich zwischen zwei Zeiträumen geändert hat: Paare und Familien, die dazukamen, verschwanden, mehr oder weniger wurden.
// @reads all relations | alle Beziehungen
// @param from date = "2016-09-01" – first day of the first period | erster Tag des ersten Zeitraums
// @param to date = "2016-09-30" – its last day | sein letzter Tag
// @param fromLater date = "2016-10-01" – first day of the second period | erster Tag des zweiten Zeitraums
// @param toLater date = "2016-10-31" – its last day | sein letzter Tag
// @column source text from actor – who | wer
// @column type text – what | was
// @column target text from actor – whom | wen
// @column before integer – certainly in the first period | gewiss im ersten Zeitraum
// @column after integer – certainly in the second period | gewiss im zweiten Zeitraum
// @column change text – added, gone, more, fewer or same | dazugekommen (added), weg (gone), mehr, weniger oder gleich
MATCH (a:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b:Actor)
WHERE NOT r.derived AND r.status IN ['occurred', 'ongoing'] AND r.start IS NOT NULL AND r.end IS NOT NULL
WITH a, b, type(r) AS type, CASE WHEN r.start >= $from AND r.end <= $to THEN 1 ELSE 0 END AS early,
  CASE WHEN r.start >= $fromLater AND r.end <= $toLater THEN 1 ELSE 0 END AS late
WITH a, b, type, sum(early) AS before, sum(late) AS after
WHERE before > 0 OR after > 0
RETURN a.id AS source, type AS type, b.id AS target, before AS before, after AS after,
  CASE WHEN before = 0 THEN 'added' WHEN after = 0 THEN 'gone' WHEN after > before THEN 'more' WHEN after < before THEN 'fewer' ELSE 'same' END AS change
ORDER BY change, source, type, target
