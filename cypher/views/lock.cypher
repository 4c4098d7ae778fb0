// Makes the mark where there is none, and keeps other writers from it until the transaction ends.
MERGE (m:Entente {id: 'mark'})
SET m.version = coalesce(m.version, 2), m.generation = coalesce(m.generation, 0), m.state = coalesce(m.state, '')
