// Takes away places that no article names any more.
// @param places
UNWIND $places AS place
MATCH (p:Place {id: place})
WHERE NOT EXISTS { MATCH (p)-[:MENTIONED_IN]->() } AND NOT EXISTS { MATCH (p)<-[:AT]-() }
DETACH DELETE p
