// Who informs one actor, or plans to.
// @de Wer einen Akteur informiert oder es vorhat.
// @param target text = "F_GBR" from actor – who is informed | wer informiert wird
// @column informer text from actor – who informs | wer informiert
// @column status text from status – how certain it is | wie gewiss es ist
// @column date text or null – in EDTF | in EDTF
// @column words text – the date as the article words it | das Datum in den Worten des Artikels
// @column relation text from relation – the relation | die Beziehung
MATCH (a:Actor)-[r:INFORMED]->(b:Actor)
WHERE b.id = $target AND NOT r.derived
RETURN a.id AS informer, r.status AS status, r.edtf AS date, r.dateText AS words, r.id AS relation
ORDER BY date, informer, relation
