// Says that everything in the store is as this release writes it.
// @param version
MERGE (m:Entente {id: 'mark'})
SET m.version = $version
