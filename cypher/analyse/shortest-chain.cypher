// The shortest chains of what happened between two actors, with a sentence for each step.
// @de Die kürzesten Ketten dessen, was geschah, zwischen zwei Akteuren, mit einem Satz für jeden Schritt.
// @param one text = "P_DEMISTURA" from actor – where the chain begins | wo die Kette beginnt
// @param other text = "P_LAVROV" from actor – where it ends | wo sie endet
// @param most integer = 3 – so many chains | so viele Ketten
// @column length integer – steps | Schritte
// @column actors list of text from actor – who is on it, in order | wer auf ihr liegt, der Reihe nach
// @column relations list of text from relation – its steps | ihre Schritte
// @column evidence list of text from evidence – a sentence for each step | ein Satz für jeden Schritt
MATCH (a:Actor {id: $one})
MATCH p = (a)-[rs:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED*1..3]-(b:Actor)
WHERE b.id = $other AND a.id <> b.id
  AND all(r IN rs WHERE NOT r.derived AND r.status IN ['occurred', 'ongoing'])
WITH length(p) AS length, [n IN nodes(p) | n.id] AS actors, [r IN rs | r.id] AS relations, [r IN rs | r.evidence[0]] AS evidence
RETURN length AS length, actors AS actors, relations AS relations, evidence AS evidence
ORDER BY length, actors, relations
LIMIT $most
