import type { Graph } from "./graph.ts"

const code = (sign: string) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`

/** The shell script that has the import tool read the files beside it. Their names are ours and need no quotes; newer tools want a folder before them. */
export function scriptOf({ nodes, relationships }: Graph, delimiter: string): string {
  const sheets = [...nodes.values(), ...relationships.values()].flatMap((table) => [...table.sheets.values()])
  const multiline = sheets.filter((sheet) => sheet.multiline).map((sheet) => sheet.data)
  const options = [
    ...[...nodes.values()].flatMap(({ sheets }) => [...sheets.values()].map(({ header, data }) => `--nodes=./${header},./${data}`)),
    ...[...relationships].flatMap(([kind, { sheets }]) =>
      [...sheets.values()].map(({ header, data }) => `--relationships=${kind.split(".")[1]}=./${header},./${data}`),
    ),
    `--array-delimiter=${code(delimiter)}`,
    "--bad-tolerance=0",
    ...(multiline.length > 0
      ? ["--multiline-fields-format=v2", `--multiline-fields=${multiline.map((file) => `./${file}`).join(",")}`]
      : []),
  ]
  return `#!/bin/sh
# Makes a Neo4j database of these files, on the machine and as the user of the server, while the database is stopped.
#   NEO4J_ADMIN     the tool, when it is not on the path
#   NEO4J_DATABASE  the database, when it is not neo4j
# What is given behind the script goes to the tool: --overwrite-destination throws away what the database held before.
set -eu
cd "$(dirname "$0")"
exec "\${NEO4J_ADMIN:-neo4j-admin}" database import full \\
${options.map((option) => `  ${option} \\\n`).join("")}  "$@" "\${NEO4J_DATABASE:-neo4j}"
`
}
