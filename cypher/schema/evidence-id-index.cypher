// Finds evidence by its id on the embedded engine, whose constraints make no index.
CREATE INDEX evidence_id_index IF NOT EXISTS FOR (n:Evidence) ON (n.id)
