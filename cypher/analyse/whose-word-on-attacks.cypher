// Whose word we rely on for the attacks by one actor.
// @de Auf wessen Wort wir uns bei den Angriffen eines Akteurs verlassen.
// @param source text = "M_RUS_AF" from actor – who attacks | wer angreift
// @column speaker text or null from actor – the first who says so; empty for the article itself | wer es zuerst sagt; leer für den Artikel selbst
// @column status text from status – how certain the attacks are | wie gewiss die Angriffe sind
// @column attacks integer – attacks that rest on this word | Angriffe, die auf diesem Wort ruhen
// @column sentences integer – sentences | Sätze
MATCH (a:Actor)-[r:ATTACKED]->(:Actor)
WHERE a.id = $source AND NOT r.derived
MATCH (e:Evidence)-[:SHOWS]->(event:Event)
WHERE event.id = r.event AND e.id IN r.evidence
OPTIONAL MATCH (e)-[said:SAID_BY]->(speaker:Actor)
WITH r, e, said, speaker
ORDER BY r.id, e.id, said.order
WITH r, e, collect(speaker.id) AS chain
WITH r, e, CASE WHEN size(chain) > 0 THEN chain[0] ELSE null END AS first
RETURN first AS speaker, r.status AS status, count(DISTINCT r.id) AS attacks, count(DISTINCT e.id) AS sentences
ORDER BY attacks DESC, sentences DESC, speaker, status
