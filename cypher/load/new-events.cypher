// Writes events that are not here yet.
// @param rows
// @param shared what the properties of all rows have in common
UNWIND $rows AS row
CREATE (e:Event)
SET e += $shared
SET e += row.props
