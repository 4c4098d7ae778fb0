// Finds a place by its id on the embedded engine, whose constraints make no index.
CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id)
