// Finds a relation by its id; the embedded engine has no indexes on relationships.
CREATE INDEX supported_id IF NOT EXISTS FOR ()-[r:SUPPORTED]-() ON (r.id)
