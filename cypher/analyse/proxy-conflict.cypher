// Two who support opposite sides of an attack without attacking each other.
// @de Zwei, die entgegengesetzte Seiten eines Angriffs unterstützen, ohne einander anzugreifen.
// @reads all who support either side of every attack | alle, die eine Seite eines Angriffs unterstützen
// @column patron text from actor – who supports the attacker | wer den Angreifer unterstützt
// @column attacker text from actor – the side that attacks | die angreifende Seite
// @column attacked text from actor – the side that is attacked | die angegriffene Seite
// @column rival text from actor – who supports the attacked | wer den Angegriffenen unterstützt
// @column attacks integer – attacks of the one on the other | Angriffe des einen auf den anderen
MATCH (x:Actor)-[hostile:ATTACKED]->(y:Actor)
WHERE hostile.status IN ['occurred', 'ongoing'] AND NOT hostile.derived
WITH x, y, count(hostile) AS attacks
MATCH (p:Actor)-[first:SUPPORTED]->(x)
WHERE first.status IN ['occurred', 'ongoing'] AND NOT first.derived AND p.id <> y.id
WITH DISTINCT x, y, attacks, p
MATCH (q:Actor)-[second:SUPPORTED]->(y)
WHERE second.status IN ['occurred', 'ongoing'] AND NOT second.derived AND q.id <> x.id AND q.id <> p.id
WITH DISTINCT x, y, attacks, p, q
OPTIONAL MATCH (p)-[open:ATTACKED]-(q)
WITH x, y, attacks, p, q, count(open) AS openly
WHERE openly = 0
RETURN p.id AS patron, x.id AS attacker, y.id AS attacked, q.id AS rival, attacks AS attacks
ORDER BY attacks DESC, patron, attacker, attacked, rival
