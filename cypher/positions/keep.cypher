// Keeps where the actors stand, and of which state that is.
// @param of text
// @param positions text
MATCH (m:Entente {id: 'mark'})
SET m.positionsOf = $of, m.positions = $positions
