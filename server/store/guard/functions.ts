/** The functions that a statement may call: they make a value of their arguments and do nothing else. */
export const FUNCTION_NAMES = [
  "all any exists isEmpty none single allReduce shortestPath allShortestPaths property_exists",
  "char_length character_length coalesce elementId endNode head id last length nullIf properties randomUUID size startNode timestamp",
  "toBoolean toBooleanOrNull toFloat toFloatOrNull toInteger toIntegerOrNull type valueType",
  "avg collect count max min percentileCont percentileDisc stDev stDevP sum",
  "keys labels nodes range reduce relationships reverse tail toBooleanList toFloatList toIntegerList toStringList",
  "abs ceil floor isNaN rand round sign e exp log log10 sqrt acos asin atan atan2 cos cosh cot coth degrees haversin pi radians sin sinh tan tanh",
  "btrim left lower ltrim normalize replace right rtrim split substring toLower toString toStringOrNull toUpper trim upper",
  "point point.distance point.withinBBox distance vector vector.similarity.cosine vector.similarity.euclidean vector_dimension_count vector_distance vector_norm",
  "date date.realtime date.statement date.transaction date.truncate datetime datetime.fromEpoch datetime.fromEpochMillis datetime.realtime datetime.statement",
  "datetime.transaction datetime.truncate localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate",
  "localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate time time.realtime time.statement time.transaction time.truncate",
  "duration duration.between duration.inDays duration.inMonths duration.inSeconds",
  "coll.distinct coll.flatten coll.indexOf coll.insert coll.max coll.min coll.remove coll.sort db.nameFromElementId",
  // Names that Cypher 25 has besides.
  "cardinality ceiling collect_list duration_between format ln local_datetime local_time path_length percentile_cont percentile_disc stdev_pop stdev_samp",
  "string.indexOf string.join uuid uuid.leastSignificantBits uuid.mostSignificantBits zoned_datetime zoned_time",
]
  .join(" ")
  .split(" ")

/** The same in small letters, as Cypher finds them. */
export const FUNCTIONS = new Set(FUNCTION_NAMES.map((name) => name.toLowerCase()))
