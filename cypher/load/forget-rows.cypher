// Takes away the evidence of some rows of a data set.
// @param ids
UNWIND $ids AS row
MATCH (e:Evidence {id: row})
DETACH DELETE e
