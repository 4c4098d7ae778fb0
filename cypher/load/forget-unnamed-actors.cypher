// Takes away actors that no article names and nothing refers to any more.
// @param actors
UNWIND $actors AS actor
MATCH (a:Actor {id: actor})
WHERE NOT EXISTS { MATCH (a)-[:MENTIONED_IN|TOOK_PART]->() } AND NOT EXISTS { MATCH (a)<-[:SAID_BY|EXCLUDES|PART_OF]-() }
DETACH DELETE a
