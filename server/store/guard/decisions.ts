/** What is decided of a part of Cypher that could be asked for: with a statement that shows it, tested as it stands here. */
export interface Decision {
  part: string
  taken: boolean
  sentence: string
  example: string
}

/** Every decision on what a reader's statement may have, in the words of the documentation. */
export const DECISIONS: Decision[] = [
  yes(
    "MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, CALL { }, UNION, RETURN",
    "Every clause that reads is taken, by name; what is not in the list is not.",
    "MATCH (n:Actor) RETURN n.id AS id",
  ),
  no(
    "CREATE, INSERT, MERGE, SET, REMOVE, DELETE, FOREACH",
    "Nothing writes, wherever it stands: in a subquery, a UNION, a branch or behind a comment.",
    "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
  ),
  no("LOAD CSV", "It reads any file and address that the server can reach.", "LOAD CSV FROM 'file:///x' AS row RETURN row"),
  no("USE", "Statements stay in this database: another one has users and rights.", "USE system MATCH (n) RETURN n"),
  no(
    "SHOW, TERMINATE",
    "They tell of users, settings and what others ask, and end it. Labels, types and properties come from db.labels() and its like.",
    "SHOW TRANSACTIONS",
  ),
  no("CREATE USER, ALTER, GRANT, DROP and other commands", "Nobody administers the database from here.", "DROP INDEX x"),
  no(
    "CALL { } IN TRANSACTIONS",
    "It commits on its own, even what only reads, and nothing could take it back.",
    "MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x",
  ),
  yes("EXPLAIN", "Answers the plan and no rows.", "EXPLAIN MATCH (n) RETURN n"),
  no("PROFILE", "It runs the statement to its end before it answers; EXPLAIN shows the same plan.", "PROFILE MATCH (n) RETURN n"),
  yes(
    "CYPHER 5, CYPHER 25",
    "The version is taken where the server has it: Neo4j 5.26 has 5 only, and the embedded store leaves it out.",
    "CYPHER 25 LET x = 1 RETURN x",
  ),
  yes(
    "runtime=, planner=",
    "How the server runs a statement is the reader's choice; the embedded store leaves it out.",
    "CYPHER runtime=slotted MATCH (n) RETURN n",
  ),
  no(
    "other options: replan=, debug= …",
    "They change what the server keeps for all, or show its inside.",
    "CYPHER replan=force MATCH (n) RETURN n",
  ),
  no("several statements", "One statement at a time; a semicolon at its end is fine.", "RETURN 1 AS x; RETURN 2 AS x"),
  yes(
    "labels and types from parameters: n:$($label)",
    "Reading by a computed label makes none. Neo4j has it, the embedded store has not.",
    "MATCH (n:$($label)) RETURN n",
  ),
  yes(
    "repeated paths and SHORTEST",
    "Quantified paths are taken; what runs too long ends at its time. Neo4j has them, the embedded store has not.",
    "MATCH p = ANY SHORTEST (a)-[:TIE]-+(b) RETURN p",
  ),
  yes(
    "db.labels, db.relationshipTypes, db.propertyKeys, db.schema.*",
    "Procedures that tell of this graph's schema are taken, by name.",
    "CALL db.schema.visualization()",
  ),
  yes(
    "db.index.fulltext.queryNodes, queryRelationships; db.index.vector.*",
    "Looking into an index reads. It needs an index that somebody made.",
    "CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN node",
  ),
  no(
    "other db.*, dbms.*, tx.* and fleetManagement.* procedures",
    "Neo4j calls some of them reading that sample indexes anew, end connections, wait or tell settings.",
    "CALL db.resampleOutdatedIndexes()",
  ),
  yes(
    "apoc.path.expand, expandConfig, subgraphNodes, subgraphAll, spanningTree",
    "Where APOC is installed, its walks through the graph are taken: they read and end when their rows do.",
    "MATCH (n) CALL apoc.path.subgraphNodes(n, {maxLevel: 2}) YIELD node RETURN node",
  ),
  no(
    "all else of apoc.*, gds.* and genai.*",
    "They run texts as statements, read files and addresses, sleep, lock, write or fill the memory; many are said to read.",
    "CALL apoc.load.json('http://127.0.0.1/') YIELD value RETURN value",
  ),
  yes("Cypher's own functions", "All are taken, by name, in every version.", "RETURN coalesce(null, toUpper('x')) AS x"),
  no(
    "unknown functions",
    "A plug-in's function can do whatever a procedure can, and EXPLAIN does not tell.",
    "RETURN apoc.static.getAll('x') AS x",
  ),
  no(
    "file(), linenumber(), graph.*, string.regexReplace()",
    "They belong to LOAD CSV and USE, or run a regular expression that cannot be checked.",
    "RETURN file() AS x",
  ),
  yes(
    "regular expressions",
    "A string or parameter, or several joined by +, without what takes for ever; at worst its time grows with a power of the text's length.",
    "MATCH (n) WHERE n.nameEn =~ '(?i).*lavrov.*' RETURN n",
  ),
  no(
    "regular expressions that repeat, count or choose within what repeats, refer back, or are computed",
    "No timeout ends them, and they keep a core until the server is killed.",
    "RETURN 'aaa' =~ '(a+)+' AS x",
  ),
  yes(
    "range()",
    "Bounds are numbers, parameters, size() or length(), with + and - between them.",
    "UNWIND range(0, size([1, 2]) - 1) AS i RETURN i",
  ),
  no(
    "range() with many numbers or computed bounds",
    "It is one value, which no timeout sees; right after UNWIND it makes rows and may be longer.",
    "RETURN range(1, 100000000) AS x",
  ),
  no(
    "loops that take many turns for one row, and loops within loops within loops",
    "A comprehension, reduce() or all() makes one value, and no timeout ends that; UNWIND moves rows.",
    "RETURN [a IN range(1, 1000) | [b IN range(1, 1000) | a * b]] AS x",
  ),
  no(
    "reduce() that uses its running value twice",
    "A text or list may double at each turn. One use is fine, in each branch of a CASE too, and so are numbers and up to ten turns.",
    "RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x",
  ),
  yes("keywords as names", "A variable may be called set and a property delete.", "WITH 1 AS set RETURN set"),
  no(
    "variables that are called case, not or distinct",
    "They hide what comes after them; in backticks they are taken.",
    "WITH 1 AS case RETURN case",
  ),
  yes(
    "\\uXXXX in strings, names and comments",
    "Taken for letters, digits and other characters that end nothing.",
    "RETURN 'Zagr\\u00e9b' AS x",
  ),
  no(
    "\\uXXXX for quotes, backslashes, line ends, * and /, and outside of strings",
    "Neo4j decodes it before it looks for strings, so that an escaped quote ends one.",
    "RETURN 'a\\u0027 AS x",
  ),
  no("strings with expressions inside: s'{…}'", "What is in the braces is no string; + joins the same.", "RETURN s'{1}' AS x"),
]

function yes(part: string, sentence: string, example: string): Decision {
  return { part, taken: true, sentence, example }
}

function no(part: string, sentence: string, example: string): Decision {
  return { part, taken: false, sentence, example }
}
