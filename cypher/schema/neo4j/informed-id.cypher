// Finds a relation by its id; the embedded engine has no indexes on relationships.
CREATE INDEX informed_id IF NOT EXISTS FOR ()-[r:INFORMED]-() ON (r.id)
