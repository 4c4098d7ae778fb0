/** The text of neo4j.conf: Bolt on loopback only, no files of the machine readable, nothing runs longer than a minute. */
export function neo4jSettings(port: number, lasting: boolean): string {
  const settings = {
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": false,
    "server.https.enabled": false,
    // A million events take more than a gigabyte; what is measured should not wait for the disk.
    "server.memory.pagecache.size": lasting ? "2g" : "256m",
    "dbms.usage_report.enabled": false,
    "dbms.security.auth_enabled": true,
    "server.directories.import": "import",
    "dbms.security.allow_csv_import_from_file_urls": false,
    "db.transaction.timeout": "60s",
    "db.memory.transaction.max": "512m",
    // As it is, each log takes 256 MB, and a start after a kill writes zeros over all of it: four seconds.
    "db.tx_log.preallocate": false,
    "db.tx_log.rotation.size": "1m",
    // Data come and go in tests, and each time all statements would be planned anew; what lasts grows, and needs it.
    ...(!lasting && { "dbms.cypher.min_replan_interval": "1h" }),
    // Without these two an orderly end takes ten seconds.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
    "internal.server.bolt.connection_shutdown_wait_time": "1s",
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("")
}

/** What Java is told for that version of Neo4j, up to and with its main class; `lasting` when it is worth compiling well. */
export function neo4jFlags(version: string, lasting: boolean): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  const common = ["-Xms512m", "-Xmx1g", ...opened, "-Dio.netty.tryReflectionSetAccessible=true"]
  // A server of a test lives for minutes: the second compiler and the threads of G1 would take more of two cores than they ever give back.
  const brief = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
  // What is compiled and read in fills these otherwise: Java throws away what it compiled to compile it again, and collects garbage ten times.
  const room = ["-XX:ReservedCodeCacheSize=240m", "-XX:MetaspaceSize=256m"]
  const compiled = lasting ? ["-XX:+UseG1GC"] : [...brief, ...room]
  const quiet = [...compiled, "-Dlog4j2.disable.jmx=true", "-Dfile.encoding=UTF-8"]
  if (version.startsWith("5.")) return [...common, ...quiet, "org.neo4j.server.CommunityEntryPoint"]
  const newer = ["--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"]
  return [...common, ...newer, ...quiet, "org.neo4j.server.Neo4jCommunity"]
}
