// Who suffered attacks without taking part, by whom, and who says so.
// @de Wer Angriffe erlitt, ohne teilzunehmen, durch wen, und wer es sagt.
// @reads who took part in all events | wer an allen Ereignissen teilnahm
// @column victim text from actor – who suffered | wer litt
// @column attacker text from actor – by whom | durch wen
// @column status text from status – how certain it is | wie gewiss es ist
// @column date text or null – in EDTF | in EDTF
// @column outcome text or null – in the words of the article | in den Worten des Artikels
// @column speakers list of text from actor – who says so | wer es sagt
// @column relation text from relation – the relation | die Beziehung
MATCH (v:Actor)-[part:TOOK_PART]->(event:Event)
WHERE part.role = 'victim'
MATCH (a:Actor)-[r:ATTACKED]->(v)
WHERE r.event = event.id
RETURN v.id AS victim, a.id AS attacker, r.status AS status, r.edtf AS date, event.outcome AS outcome, r.saidBy AS speakers, r.id AS relation
ORDER BY victim, attacker, relation
