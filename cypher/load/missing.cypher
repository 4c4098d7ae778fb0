// Lists that are empty and that the import tool could not write: Actor.aliases of nodes, Actor.MENTIONED_IN.starts of relationships.
// @column missing
MATCH (m:Entente {id: 'mark'})
RETURN coalesce(m.missing, []) AS missing
