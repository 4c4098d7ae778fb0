// One outlet an id. The constraint stands before the index: Neo4j then takes the index as already there, the embedded engine needs it.
CREATE CONSTRAINT outlet_id IF NOT EXISTS FOR (n:Outlet) REQUIRE n.id IS UNIQUE
