// Actors by their number of relations, and how often they act and receive.
// @de Akteure nach der Zahl ihrer Beziehungen, und wie oft sie handeln und empfangen.
// @param kind text or null = null from kind – only of this kind; empty for all | nur dieser Art; leer für alle
// @param most integer = 25 – so many actors | so viele Akteure
// @column actor text from actor – who | wer
// @column kind text from kind – their kind | ihre Art
// @column relations integer – relations that a sentence names | Beziehungen, die ein Satz nennt
// @column acting integer – as the acting one | als Handelnder
// @column receiving integer – as the receiving one | als Empfangender
// @column counterparts integer – with so many others | mit so vielen anderen
MATCH (a:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]-(b:Actor)
WHERE NOT r.derived AND ($kind IS NULL OR a.kind = $kind)
WITH a, b, r, type(r) = 'NEGOTIATED_WITH' AS mutual, startNode(r).id = a.id AS acts
RETURN a.id AS actor, a.kind AS kind, count(r) AS relations,
  sum(CASE WHEN mutual OR acts THEN 1 ELSE 0 END) AS acting, sum(CASE WHEN mutual OR NOT acts THEN 1 ELSE 0 END) AS receiving,
  count(DISTINCT b.id) AS counterparts
ORDER BY relations DESC, actor
LIMIT $most
