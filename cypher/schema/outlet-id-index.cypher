// Finds an outlet by its id on the embedded engine, whose constraints make no index.
CREATE INDEX outlet_id_index IF NOT EXISTS FOR (n:Outlet) ON (n.id)
