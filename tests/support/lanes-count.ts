/** Files with a database or a browser that run at once, each with a Neo4j of its own. A third one gained a tenth and cost tests that wait for a deadline. */
export const LANES = 2
