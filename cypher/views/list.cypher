// The saved views, each as JSON. They are on the mark, the one node that is ours and not the articles'.
// @column views list of text
MATCH (m:Entente {id: 'mark'})
RETURN coalesce(m.views, []) AS views
