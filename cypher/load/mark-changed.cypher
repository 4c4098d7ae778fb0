// Counts a load that changed something. The state is made of all loads so far: no other graph has it by chance.
// @param state
MERGE (m:Entente {id: 'mark'})
SET m.version = coalesce(m.version, 2), m.generation = coalesce(m.generation, 0) + 1, m.state = $state
