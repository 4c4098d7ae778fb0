// Makes the mark where there is none, keeps other writers from it until the transaction ends, and tells what the graph came to.
// @column state
MERGE (m:Entente {id: 'mark'})
SET m.version = coalesce(m.version, 2), m.generation = coalesce(m.generation, 0), m.state = coalesce(m.state, '')
RETURN m.state AS state
