// Finds an event by its id on the embedded engine, whose constraints make no index.
CREATE INDEX event_id_index IF NOT EXISTS FOR (n:Event) ON (n.id)
