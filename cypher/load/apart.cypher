// Says of some events whether no relation that a sentence names stands for them, so that they are counted by themselves.
// @param rows
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
SET e.apart = row.apart
