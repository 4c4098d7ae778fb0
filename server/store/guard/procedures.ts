/** The procedures that a statement may call: they read this graph and nothing else, and end with their rows. */
export const PROCEDURE_NAMES = [
  "db.labels db.relationshipTypes db.propertyKeys db.ping db.info db.schema.visualization db.schema.nodeTypeProperties db.schema.relTypeProperties",
  "db.index.fulltext.queryNodes db.index.fulltext.queryRelationships db.index.fulltext.listAvailableAnalyzers db.index.vector.queryNodes db.index.vector.queryRelationships",
  "apoc.path.expand apoc.path.expandConfig apoc.path.subgraphNodes apoc.path.subgraphAll apoc.path.spanningTree",
]
  .join(" ")
  .split(" ")

/** The same in small letters, as Cypher finds them. */
export const PROCEDURES = new Set(PROCEDURE_NAMES.map((name) => name.toLowerCase()))
