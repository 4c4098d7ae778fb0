// Who talked to whom while attacking somebody the other supports.
// @de Wer mit wem sprach und zugleich jemanden angriff, den der andere unterstützt.
// @reads all attacks, and all talks with who supports the attacked | alle Angriffe und alle Gespräche mit denen, die den Angegriffenen unterstützen
// @column attacker text from actor – who talks and attacks | wer spricht und angreift
// @column friend text from actor – who supports the attacked | wer den Angegriffenen unterstützt
// @column attacked text from actor – who is attacked | wer angegriffen wird
// @column talks integer – talks of the two | Gespräche der beiden
// @column attacks integer – attacks | Angriffe
MATCH (a:Actor)-[hostile:ATTACKED]->(x:Actor)
WHERE hostile.status IN ['occurred', 'ongoing'] AND NOT hostile.derived
WITH a, x, count(hostile) AS attacks
MATCH (f:Actor)-[help:SUPPORTED]->(x)
WHERE help.status IN ['occurred', 'ongoing'] AND NOT help.derived AND f.id <> a.id
WITH DISTINCT a, x, attacks, f
MATCH (a)-[talk:NEGOTIATED_WITH]-(f)
WHERE talk.status IN ['occurred', 'ongoing'] AND NOT talk.derived
RETURN a.id AS attacker, f.id AS friend, x.id AS attacked, count(DISTINCT talk.event) AS talks, attacks AS attacks
ORDER BY attacks DESC, talks DESC, attacker, friend, attacked
