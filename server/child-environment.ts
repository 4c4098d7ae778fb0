/** What a process of ours is told of its surroundings: no password, and no NODE_OPTIONS (a debugger, a coverage tool), which are meant for its parent. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith("NEO4J_") && key !== "NODE_OPTIONS"))
}
