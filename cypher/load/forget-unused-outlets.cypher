// Takes away outlets that published nothing any more.
MATCH (o:Outlet)
WHERE NOT EXISTS { MATCH (o)<-[:PUBLISHED_BY]-() }
DETACH DELETE o
