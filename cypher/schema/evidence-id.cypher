// One evidence an id. The constraint stands before the index: Neo4j then takes the index as already there, the embedded engine needs it.
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE
