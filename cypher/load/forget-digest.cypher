// Marks an article as no longer whole, so that loading it again writes it again.
// @param id
MATCH (a:Article {id: $id})
SET a.digest = ''
