// Counts a load that changed something.
MERGE (m:Entente {id: 'mark'})
SET m.version = 1, m.generation = coalesce(m.generation, 0) + 1
