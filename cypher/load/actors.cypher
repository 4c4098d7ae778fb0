// Writes actors with the label of their kind.
// @param rows
UNWIND $rows AS row
MERGE (a:Actor {id: row.id})
SET a += row.props
REMOVE a:Person:Office:State:Organisation:Forces:Group:Media:People:Equipment
FOREACH (x IN CASE WHEN row.label = 'Person' THEN [1] ELSE [] END | SET a:Person)
FOREACH (x IN CASE WHEN row.label = 'Office' THEN [1] ELSE [] END | SET a:Office)
FOREACH (x IN CASE WHEN row.label = 'State' THEN [1] ELSE [] END | SET a:State)
FOREACH (x IN CASE WHEN row.label = 'Organisation' THEN [1] ELSE [] END | SET a:Organisation)
FOREACH (x IN CASE WHEN row.label = 'Forces' THEN [1] ELSE [] END | SET a:Forces)
FOREACH (x IN CASE WHEN row.label = 'Group' THEN [1] ELSE [] END | SET a:Group)
FOREACH (x IN CASE WHEN row.label = 'Media' THEN [1] ELSE [] END | SET a:Media)
FOREACH (x IN CASE WHEN row.label = 'People' THEN [1] ELSE [] END | SET a:People)
FOREACH (x IN CASE WHEN row.label = 'Equipment' THEN [1] ELSE [] END | SET a:Equipment)
