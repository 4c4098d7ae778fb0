// Takes away the ties of some pairs.
// @param pairs
UNWIND $pairs AS pair
MATCH (a:Actor {id: pair.source})
MATCH (b:Actor {id: pair.target})
WITH pair, a, b
MATCH (a)-[t:TIE]->(b)
DELETE t
