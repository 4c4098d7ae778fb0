// Finds an actor by its id on the embedded engine, whose constraints make no index.
CREATE INDEX actor_id_index IF NOT EXISTS FOR (n:Actor) ON (n.id)
