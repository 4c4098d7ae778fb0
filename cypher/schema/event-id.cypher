// One event an id. The constraint stands before the index: Neo4j then takes the index as already there, the embedded engine needs it.
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE
