// Takes away where the article names actors and places.
// @param id
MATCH (:Article {id: $id})<-[m:MENTIONED_IN]-()
DELETE m
