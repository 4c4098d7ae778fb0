// Finds a relation by its id; the embedded engine has no indexes on relationships.
CREATE INDEX negotiated_with_id IF NOT EXISTS FOR ()-[r:NEGOTIATED_WITH]-() ON (r.id)
