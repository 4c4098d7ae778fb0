// Who has relations with both of two actors, and of which families.
// @de Wer mit beiden von zwei Akteuren Beziehungen hat, und aus welchen Familien.
// @param one text = "P_LAVROV" from actor – the first actor | der erste Akteur
// @param other text = "P_KERRY" from actor – the second actor | der zweite Akteur
// @column actor text from actor – who knows both | wer beide kennt
// @column withOne list of text – types of relations with the first | Arten der Beziehungen zum ersten
// @column withOther list of text – types of relations with the second | Arten der Beziehungen zum zweiten
MATCH (a:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]-(n:Actor)
WHERE a.id = $one AND NOT r.derived AND n.id <> $other AND n.id <> $one
WITH DISTINCT n, type(r) AS first
ORDER BY n.id, first
WITH n, collect(first) AS withOne
MATCH (n)-[s:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]-(b:Actor)
WHERE b.id = $other AND NOT s.derived
WITH DISTINCT n, withOne, type(s) AS second
ORDER BY n.id, second
WITH n, withOne, collect(second) AS withOther
RETURN n.id AS actor, withOne AS withOne, withOther AS withOther
ORDER BY actor
