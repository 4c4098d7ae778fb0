// Says that no list is missing any more.
MATCH (m:Entente {id: 'mark'})
REMOVE m.missing
