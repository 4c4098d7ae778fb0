// Who negotiates with two actors of whom one attacks the other.
// @de Wer mit zwei Akteuren verhandelt, von denen einer den anderen angreift.
// @reads all talks of both sides of every attack | alle Gespräche beider Seiten jedes Angriffs
// @column mediator text from actor – who talks to both | wer mit beiden spricht
// @column attacker text from actor – the side that attacks | die angreifende Seite
// @column attacked text from actor – the side that is attacked | die angegriffene Seite
// @column talks integer – talks with either, also as one of many at the table | Gespräche mit einem von beiden, auch als einer von vielen am Tisch
// @column declared boolean – whether a sentence calls them mediator of one of these talks | ob ein Satz sie Vermittler eines dieser Gespräche nennt
MATCH (x:Actor)-[hostile:ATTACKED]->(y:Actor)
WHERE hostile.status IN ['occurred', 'ongoing'] AND NOT hostile.derived
WITH DISTINCT x, y
MATCH (x)-[one:NEGOTIATED_WITH]-(m:Actor)
WHERE m.id <> y.id AND one.status IN ['occurred', 'ongoing']
WITH x, y, m, collect(DISTINCT one.event) AS withX
MATCH (m)-[other:NEGOTIATED_WITH]-(y)
WHERE other.status IN ['occurred', 'ongoing']
WITH x, y, m, withX, collect(DISTINCT other.event) AS withY
OPTIONAL MATCH (m)-[part:TOOK_PART]->(talk:Event)
WHERE part.role = 'mediator' AND (talk.id IN withX OR talk.id IN withY)
WITH x, y, m, withX, withY, count(talk) AS named
RETURN m.id AS mediator, x.id AS attacker, y.id AS attacked,
  size(withX) + size([event IN withY WHERE NOT event IN withX]) AS talks, named > 0 AS declared
ORDER BY talks DESC, mediator, attacker, attacked
