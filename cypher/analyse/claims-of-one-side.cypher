// What only one of its own parties, or somebody who is part of it, claims.
// @de Was nur eine der Parteien selbst, oder wer zu ihr gehört, behauptet.
// @column source text from actor – who acts | wer handelt
// @column type text – what | was
// @column target text from actor – towards whom | wem gegenüber
// @column status text from status – how certain it is | wie gewiss es ist
// @column claimant text from actor – the party whose word it is | die Partei, deren Wort es ist
// @column speakers list of text from actor – who says so | wer es sagt
// @column relation text from relation – the relation | die Beziehung
MATCH (said:Evidence)-[:SAID_BY]->(:Actor)
MATCH (said)-[:SHOWS]->(event:Event)
WITH DISTINCT event
MATCH (a:Actor)-[:TOOK_PART]->(event)
WITH DISTINCT event, a
MATCH (b:Actor)-[:TOOK_PART]->(event)
WHERE b.id <> a.id
WITH DISTINCT event, a, b
MATCH (a)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b)
WHERE NOT r.derived AND r.event = event.id
MATCH (e:Evidence)-[:SHOWS]->(event)
WHERE e.id IN r.evidence
OPTIONAL MATCH (e)-[said:SAID_BY]->(speaker:Actor)
WHERE said.order = 0
WITH a, b, r, e, speaker
ORDER BY r.id, e.id
WITH a, b, r, count(e) AS sentences, count(speaker) AS attributed, collect(DISTINCT speaker.id) AS speakers
WHERE sentences = attributed
MATCH (party:Actor)
WHERE party.id IN [a.id, b.id]
OPTIONAL MATCH (member:Actor)-[:PART_OF]->(party)
WITH a, b, r, speakers, party, collect(DISTINCT member.id) AS members
WHERE all(one IN speakers WHERE one = party.id OR one IN members)
RETURN a.id AS source, type(r) AS type, b.id AS target, r.status AS status, party.id AS claimant, speakers AS speakers, r.id AS relation
ORDER BY claimant, relation
