// The highest internal number of a node.
// @column last
MATCH (n)
RETURN max(id(n)) AS last
