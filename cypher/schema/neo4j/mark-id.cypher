// One mark: of two servers that begin in an empty database at once the second waits for the first. The embedded store has one owner.
CREATE CONSTRAINT mark_id IF NOT EXISTS FOR (n:Entente) REQUIRE n.id IS UNIQUE
