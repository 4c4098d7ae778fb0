// The mark that says this database is ours, how often it changed and what it came to.
// @column version
// @column generation
// @column state
MATCH (m:Entente {id: 'mark'})
RETURN m.version AS version, m.generation AS generation, m.state AS state
