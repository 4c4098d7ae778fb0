// The highest internal number of a relationship.
// @column last
MATCH ()-[r]->()
RETURN max(id(r)) AS last
