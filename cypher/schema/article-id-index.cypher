// Finds an article by its id on the embedded engine, whose constraints make no index.
CREATE INDEX article_id_index IF NOT EXISTS FOR (n:Article) ON (n.id)
