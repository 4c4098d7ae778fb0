// What an article's content was when it was loaded.
// @param id
// @column digest
MATCH (a:Article {id: $id})
RETURN a.digest AS digest
