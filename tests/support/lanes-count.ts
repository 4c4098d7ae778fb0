/** Files that run at once with a Neo4j of their own. */
export const LANES = 2

/** Files that run at once: one more than there are databases, because a file with a browser waits while another one starts. */
export const WORKERS = LANES + 1
