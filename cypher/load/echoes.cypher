// Writes that the further reports of some rows say what the rows say now.
// @param rows
UNWIND $rows AS row
MATCH (:Event {id: row.event})<-[s:SHOWS]-(x:Evidence {echoOf: row.id})
SET s.pairs = row.pairs, x.modality = row.status
