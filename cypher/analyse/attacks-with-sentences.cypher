// Attacks by one actor, on another or on anybody, with the sentences that say so.
// @de Angriffe eines Akteurs auf einen anderen oder auf irgendwen, mit den Sätzen, die es sagen.
// @param source text = "M_SYR_GOV" from actor – who attacks | wer angreift
// @param target text or null = null from actor – who is attacked; empty for anybody | wer angegriffen wird; leer für alle
// @column attacker text from actor – who attacks | wer angreift
// @column attacked text from actor – who is attacked | wer angegriffen wird
// @column status text from status – how certain it is | wie gewiss es ist
// @column date text or null – in EDTF | in EDTF
// @column quote text – as the article prints it | wie der Artikel es druckt
// @column saidBy list of text – who says so, first speaker first | wer es sagt, zuerst der erste Sprecher
// @column evidence text from evidence – the sentence | der Satz
// @column relation text from relation – the relation | die Beziehung
MATCH (a:Actor)-[r:ATTACKED]->(b:Actor)
WHERE a.id = $source AND ($target IS NULL OR b.id = $target) AND NOT r.derived
MATCH (e:Evidence)-[:SHOWS]->(event:Event)
WHERE event.id = r.event AND e.id IN r.evidence
OPTIONAL MATCH (e)-[said:SAID_BY]->(speaker:Actor)
WITH a, b, r, e, said, speaker
ORDER BY r.id, e.id, said.order
WITH a, b, r, e, collect(speaker.nameEn) AS saidBy
RETURN a.id AS attacker, b.id AS attacked, r.status AS status, r.edtf AS date, e.quote AS quote, saidBy AS saidBy,
  e.id AS evidence, r.id AS relation
ORDER BY attacked, date, relation, evidence
