// Attacks that were answered by an attack within some days.
// @de Angriffe, auf die binnen einiger Tage ein Gegenangriff folgte.
// @reads all attacks, each with those of the other side | alle Angriffe, jeden mit denen der anderen Seite
// @param days integer = 30 – at most so many days later | höchstens so viele Tage später
// @column first text from actor – who attacked first | wer zuerst angriff
// @column second text from actor – who answered | wer antwortete
// @column attack text or null – the first attack, in EDTF | der erste Angriff, in EDTF
// @column answer text or null – the answer, in EDTF | die Antwort, in EDTF
// @column apart integer – days between the earliest possible days | Tage zwischen den frühestmöglichen Tagen
// @column relation text from relation – the answer | die Antwort
MATCH (a:Actor)-[r:ATTACKED]->(b:Actor)
WHERE r.status IN ['occurred', 'ongoing'] AND NOT r.derived AND r.startDay IS NOT NULL
MATCH (b)-[s:ATTACKED]->(a)
WHERE s.status IN ['occurred', 'ongoing'] AND NOT s.derived AND s.startDay > r.startDay AND s.startDay <= r.startDay + $days
RETURN a.id AS first, b.id AS second, r.edtf AS attack, s.edtf AS answer, s.startDay - r.startDay AS apart, s.id AS relation
ORDER BY apart, first, second, relation, attack
