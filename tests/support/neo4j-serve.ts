import { mkdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { startNeo4j } from "./neo4j.ts"
import { whatNeo4jLacks, neo4jVersions } from "./neo4j-jars.ts"

const home = fileURLToPath(new URL("../../data/neo4j", import.meta.url))
const port = Number(process.env.NEO4J_PORT || 7687)

const lacks = whatNeo4jLacks(neo4jVersions.reference)
if (lacks) {
  console.error(lacks)
  process.exit(1)
}
mkdirSync(home, { recursive: true })
console.log(`Starting Neo4j ${neo4jVersions.reference}; the first time it is fetched, which takes about a minute.`)
const server = await startNeo4j({ home, port, lasting: true })
console.log(`
  uri       ${server.uri}
  user      ${server.username}
  password  ${server.password}

Start Entente on it, in another terminal:

  NEO4J_URI=${server.uri} NEO4J_USERNAME=${server.username} NEO4J_PASSWORD=${server.password} npm start

The data is kept in data/neo4j. Ctrl-C ends the server.`)
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await server.stop()
    process.exit(0)
  })
