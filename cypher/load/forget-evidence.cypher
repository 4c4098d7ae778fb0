// Takes away the evidence that the article gave so far.
// @param id
MATCH (:Article {id: $id})<-[:QUOTED_FROM]-(e:Evidence)
DETACH DELETE e
