// Who supports both sides of an attack.
// @de Wer beide Seiten eines Angriffs unterstützt.
// @reads all who support either side of every attack | alle, die eine Seite eines Angriffs unterstützen
// @column supporter text from actor – who supports both | wer beide unterstützt
// @column attacker text from actor – the side that attacks | die angreifende Seite
// @column attacked text from actor – the side that is attacked | die angegriffene Seite
// @column toAttacker integer – acts of support to the attacker | Unterstützung für den Angreifer
// @column toAttacked integer – acts of support to the attacked | Unterstützung für den Angegriffenen
MATCH (x:Actor)-[hostile:ATTACKED]->(y:Actor)
WHERE hostile.status IN ['occurred', 'ongoing'] AND NOT hostile.derived
WITH DISTINCT x, y
MATCH (z:Actor)-[first:SUPPORTED]->(x)
WHERE first.status IN ['occurred', 'ongoing'] AND NOT first.derived AND z.id <> y.id
WITH x, y, z, count(first) AS toAttacker
MATCH (z)-[second:SUPPORTED]->(y)
WHERE second.status IN ['occurred', 'ongoing'] AND NOT second.derived
RETURN z.id AS supporter, x.id AS attacker, y.id AS attacked, toAttacker AS toAttacker, count(second) AS toAttacked
ORDER BY supporter, attacker, attacked
