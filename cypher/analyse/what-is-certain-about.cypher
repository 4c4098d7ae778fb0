// Everything about one actor, most certain first.
// @de Alles über einen Akteur, das Gewisseste zuerst.
// @param actor text = "C_TUR" from actor – about whom | über wen
// @column family text – what | was
// @column source text from actor – who | wer
// @column target text from actor – whom | wen
// @column status text from status – how certain it is | wie gewiss es ist
// @column date text or null – in EDTF | in EDTF
// @column sentences integer – sentences that say so | Sätze, die es sagen
// @column contested boolean – whether a sentence says otherwise | ob ein Satz etwas anderes sagt
// @column relation text from relation – the relation | die Beziehung
MATCH (s:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(t:Actor)
WHERE (s.id = $actor OR t.id = $actor) AND NOT r.derived
WITH s, r, t, CASE r.status WHEN 'occurred' THEN 0 WHEN 'ongoing' THEN 1 WHEN 'planned' THEN 2 WHEN 'hoped' THEN 3 ELSE 4 END AS rank
RETURN type(r) AS family, s.id AS source, t.id AS target, r.status AS status, r.edtf AS date, size(r.evidence) AS sentences,
  r.contested AS contested, r.id AS relation
ORDER BY rank, sentences DESC, relation
