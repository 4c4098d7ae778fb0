// What was announced and is nowhere reported as done.
// @de Was angekündigt und nirgends als geschehen gemeldet wurde.
// @reads every announcement, each with everything that its pair did later | jede Ankündigung, jede mit allem, was ihr Paar danach tat
// @column source text from actor – who announced | wer ankündigte
// @column type text – what | was
// @column target text from actor – towards whom | wem gegenüber
// @column status text from status – how certain it is | wie gewiss es ist
// @column date text or null – in EDTF | in EDTF
// @column relation text from relation – the relation | die Beziehung
MATCH (a:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b:Actor)
WHERE r.status IN ['planned', 'threatened'] AND NOT r.derived
OPTIONAL MATCH (a)-[done:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]-(b)
WHERE type(done) = type(r) AND done.status IN ['occurred', 'ongoing'] AND NOT done.derived AND done.event <> r.event
  AND coalesce(done.endDay, 9999999) >= coalesce(r.startDay, -9999999)
WITH a, b, r, count(done) AS reports
WHERE reports = 0
RETURN a.id AS source, type(r) AS type, b.id AS target, r.status AS status, r.edtf AS date, r.id AS relation
ORDER BY date, source, type, target, relation
