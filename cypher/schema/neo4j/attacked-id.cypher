// Finds a relation by its id; the embedded engine has no indexes on relationships.
CREATE INDEX attacked_id IF NOT EXISTS FOR ()-[r:ATTACKED]-() ON (r.id)
