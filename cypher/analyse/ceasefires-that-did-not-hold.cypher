// Talks with a ceasefire after which its parties attacked each other.
// @de Gespräche mit einer Feuerpause, nach denen ihre Parteien einander angriffen.
// @param days integer = 60 – how long after the talks an attack counts | wie lange nach den Gesprächen ein Angriff zählt
// @column talks text from event – where the ceasefire was agreed | wo die Feuerpause vereinbart wurde
// @column outcome text or null – what became of it, in the words of the article | was daraus wurde, in den Worten des Artikels
// @column attacker text from actor – the party that attacked | die angreifende Partei
// @column attacked text from actor – the other party | die andere Partei
// @column attack text or null – when, in EDTF | wann, in EDTF
// @column relation text from relation – the attack | der Angriff
MATCH (x:Actor)-[one:TOOK_PART]->(talks:Event)
WHERE one.role = 'ceasefireParty' AND talks.status IN ['occurred', 'ongoing']
WITH DISTINCT talks, x
MATCH (y:Actor)-[other:TOOK_PART]->(talks)
WHERE other.role = 'ceasefireParty' AND y.id <> x.id
WITH DISTINCT talks, x, y
MATCH (x)-[r:ATTACKED]->(y)
WHERE r.status IN ['occurred', 'ongoing'] AND NOT r.derived
  AND coalesce(r.endDay, 9999999) >= talks.startDay AND coalesce(r.startDay, -9999999) <= talks.endDay + $days
RETURN talks.id AS talks, talks.outcome AS outcome, x.id AS attacker, y.id AS attacked, r.edtf AS attack, r.id AS relation
ORDER BY talks, attack, relation
