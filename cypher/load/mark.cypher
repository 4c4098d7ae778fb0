// The mark that says this database is ours, and how often it changed.
// @column version
// @column generation
MATCH (m:Entente {id: 'mark'})
RETURN m.version AS version, m.generation AS generation
