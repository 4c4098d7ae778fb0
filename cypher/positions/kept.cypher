// Where the actors of a big graph stand, as it is kept, and of which state. It is on the mark, the one node that is ours and not the articles'.
// @column of
// @column positions
MATCH (m:Entente {id: 'mark'})
RETURN m.positionsOf AS of, m.positions AS positions
