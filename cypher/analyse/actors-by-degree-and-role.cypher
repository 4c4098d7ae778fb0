// Actors by their number of relations, and how often they act and receive.
// @de Akteure nach der Zahl ihrer Beziehungen, und wie oft sie handeln und empfangen.
// @reads all pairs with their relations | alle Paare mit ihren Beziehungen
// @param kind text or null = null from kind – only of this kind; empty for all | nur dieser Art; leer für alle
// @param most integer = 25 – so many actors | so viele Akteure
// @column actor text from actor – who | wer
// @column kind text from kind – their kind | ihre Art
// @column relations integer – relations that a sentence names | Beziehungen, die ein Satz nennt
// @column acting integer – as the acting one | als Handelnder
// @column receiving integer – as the receiving one | als Empfangender
// @column counterparts integer – with so many others | mit so vielen anderen
MATCH (a:Actor)-[t:TIE]->(b:Actor)
WITH a, b, t.negotiated AS mutual, t.supported + t.attacked + t.informed AS directed
UNWIND [true, false] AS acts
WITH CASE WHEN acts THEN a ELSE b END AS one, CASE WHEN acts THEN b ELSE a END AS other, acts, mutual, directed
WITH one, sum(mutual + directed) AS relations, sum(mutual + CASE WHEN acts THEN directed ELSE 0 END) AS acting,
  sum(mutual + CASE WHEN acts THEN 0 ELSE directed END) AS receiving, count(DISTINCT other) AS counterparts
WHERE $kind IS NULL OR one.kind = $kind
RETURN one.id AS actor, one.kind AS kind, relations AS relations, acting AS acting, receiving AS receiving, counterparts AS counterparts
ORDER BY relations DESC, actor
LIMIT $most
