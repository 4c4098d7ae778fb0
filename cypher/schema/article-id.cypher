// One article an id. The constraint stands before the index: Neo4j then takes the index as already there, the embedded engine needs it.
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE
