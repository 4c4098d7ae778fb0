// Talks by the number of their parties.
// @de Gespräche nach der Zahl ihrer Teilnehmer.
// @param least integer = 3 – with at least so many parties | mit mindestens so vielen Teilnehmern
// @column event text from event – the talks | die Gespräche
// @column title text – their title | ihr Titel
// @column status text from status – how certain it is | wie gewiss es ist
// @column date text or null – in EDTF | in EDTF
// @column parties integer – who negotiates, mediates or is spoken for | wer verhandelt, vermittelt oder vertreten wird
// @column actors list of text from actor – who | wer
MATCH (e:Event)
WHERE e.family = 'negotiated' AND COUNT { (e)<-[:TOOK_PART]-() } >= $least
MATCH (a:Actor)-[part:TOOK_PART]->(e)
WHERE part.role IN ['negotiator', 'mediator', 'principal']
WITH DISTINCT e, a
ORDER BY e.id, a.id
WITH e, collect(a.id) AS actors
WHERE size(actors) >= $least
RETURN e.id AS event, e.titleEn AS title, e.status AS status, e.edtf AS date, size(actors) AS parties, actors AS actors
ORDER BY parties DESC, event
