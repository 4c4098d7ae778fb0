/** Files with a database or a browser that run at once, each with a Neo4j of its own. */
export const LANES = 2
