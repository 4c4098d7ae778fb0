// Who is quoted how often, and for what.
// @de Wer wie oft und wofür zitiert wird.
// @column speaker text from actor – who speaks | wer spricht
// @column sentences integer – sentences | Sätze
// @column first integer – as the first speaker | als erster Sprecher
// @column relayed integer – as one who passes on | als jemand, der weitergibt
// @column events integer – events they speak of | Ereignisse, von denen sie sprechen
MATCH (e:Evidence)-[said:SAID_BY]->(speaker:Actor)
OPTIONAL MATCH (e)-[:SHOWS]->(event:Event)
WITH speaker, e, said, count(event) AS events
RETURN speaker.id AS speaker, count(e) AS sentences, sum(CASE WHEN said.order = 0 THEN 1 ELSE 0 END) AS first,
  sum(CASE WHEN said.order > 0 THEN 1 ELSE 0 END) AS relayed, sum(events) AS events
ORDER BY sentences DESC, speaker
