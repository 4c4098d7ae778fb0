// The text of one article.
// @param id
// @column text
// @column sentences
// @column layout
MATCH (a:Article {id: $id})
RETURN a.text AS text, a.sentences AS sentences, a.layout AS layout
