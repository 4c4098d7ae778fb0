/** The procedures that a statement may call, in small letters: they read this graph and nothing else, and end with their rows. */
export const PROCEDURES = new Set(
  [
    "db.labels db.relationshipTypes db.propertyKeys db.ping db.info db.schema.visualization db.schema.nodeTypeProperties db.schema.relTypeProperties",
    "db.index.fulltext.queryNodes db.index.fulltext.queryRelationships db.index.fulltext.listAvailableAnalyzers db.index.vector.queryNodes db.index.vector.queryRelationships",
    "apoc.path.expand apoc.path.expandConfig apoc.path.subgraphNodes apoc.path.subgraphAll apoc.path.spanningTree",
  ]
    .join(" ")
    .toLowerCase()
    .split(" "),
)
