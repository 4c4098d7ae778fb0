// Writes events that are not here yet.
// @param rows
UNWIND $rows AS row
CREATE (e:Event)
SET e = row.props
