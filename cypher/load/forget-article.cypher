// Takes the article itself away.
// @param id
MATCH (a:Article {id: $id})
DETACH DELETE a
