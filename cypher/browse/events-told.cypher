// Ids of the events of which a sentence of these articles, or these speakers, says something.
// @param articles [] lets all through
// @param speakers [] lets all through
// @column event
MATCH (x:Evidence)-[:SHOWS]->(e:Event)
MATCH (x)-[:QUOTED_FROM]->(article:Article)
WHERE size($articles) = 0 OR article.id IN $articles
OPTIONAL MATCH (x)-[:SAID_BY]->(speaker:Actor)
WITH e.id AS event, sum(CASE WHEN speaker.id IN $speakers THEN 1 ELSE 0 END) AS voices
WHERE size($speakers) = 0 OR voices > 0
RETURN event AS event
ORDER BY event
