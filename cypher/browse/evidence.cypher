// Evidence by its ids, with who says so, first speaker first.
// @param ids
// @column id
// @column article
// @column quote
// @column start
// @column end
// @column sentence
// @column status
// @column url
// @column publisher of what a data set was coded from
// @column published
// @column headline
// @column original whom the publisher had it from
// @column saidBy
MATCH (e:Evidence)-[:QUOTED_FROM]->(article:Article)
WHERE e.id IN $ids
OPTIONAL MATCH (e)-[said:SAID_BY]->(speaker:Actor)
WITH e, article, said, speaker
ORDER BY e.id, said.order
WITH e, article, collect(speaker.id) AS saidBy
RETURN e.id AS id, article.id AS article, e.quote AS quote, e.start AS start, e.end AS end, e.sentence AS sentence,
  e.modality AS status, e.url AS url, e.publisher AS publisher, e.published AS published, e.headline AS headline, e.original AS original, saidBy AS saidBy
ORDER BY article, start, id
