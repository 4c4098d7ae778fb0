import { z } from "zod"

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const
const NEO4J_URI = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/\S+$/

const text = (fallback: string) => z.string().default(fallback)

/** What each variable takes, in words: shown when a value is wrong. */
const VARIABLES = {
  HOST: { takes: "a host name or an address to listen on", shape: text("127.0.0.1").pipe(z.string().regex(/^[\w.:-]+$/)) },
  PORT: {
    takes: "a port from 0 to 65535; 0 takes a free one",
    shape: text("4747").pipe(
      z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number)
        .pipe(z.number().max(65_535)),
    ),
  },
  NEO4J_URI: { takes: "an address such as neo4j://localhost:7687 or bolt://localhost:7687", shape: z.string().regex(NEO4J_URI).optional() },
  NEO4J_USERNAME: { takes: "a user name", shape: text("neo4j") },
  NEO4J_PASSWORD: { takes: "a password", shape: text("") },
  NEO4J_DATABASE: {
    takes: "the name of a database",
    shape: z
      .string()
      .regex(/^[A-Za-z][\w.-]*$/)
      .optional(),
  },
  ENTENTE_DATA: { takes: "a folder, or :memory: to keep nothing", shape: text("data") },
  ENTENTE_ARTICLES: { takes: "a folder of dossiers, or none", shape: text("articles") },
  ENTENTE_ADOPT: { takes: "yes, or nothing", shape: z.literal("yes").optional() },
  ENTENTE_LOG: { takes: `one of ${LEVELS.join(", ")}`, shape: text("info").pipe(z.enum(LEVELS)) },
} as const

export interface Config {
  host: string
  port: number
  /** null: the embedded store serves. */
  neo4j: { uri: string; username: string; password: string; database: string | null } | null
  /** Folder of the embedded store, or `:memory:`. */
  data: string
  /** Folder of dossiers loaded at start; null loads nothing. */
  articles: string | null
  /** A load may write into a database that has nodes but no mark of ours. */
  adopt: boolean
  log: (typeof LEVELS)[number]
  /** Vite serves the client from its sources. */
  dev: boolean
}

/** A variable of the environment has a value that it does not take. */
export class ConfigError extends Error {
  override name = "ConfigError"
}

/** Reads the environment; an empty variable counts as absent. Throws ConfigError with one line. */
export function readConfig(environment: Record<string, string | undefined>, options: readonly string[] = []): Config {
  const unknown = options.find((option) => option !== "--dev")
  if (unknown !== undefined) throw new ConfigError(`${JSON.stringify(unknown)} is no option; the only one is --dev`)
  const read = <N extends keyof typeof VARIABLES>(name: N): z.output<(typeof VARIABLES)[N]["shape"]> => {
    const given = environment[name] || undefined
    const result = VARIABLES[name].shape.safeParse(given)
    if (result.success) return result.data as z.output<(typeof VARIABLES)[N]["shape"]>
    // A password always passes, and an address may carry one, so neither is ever shown.
    const shown = name === "NEO4J_URI" ? given?.replace(/\/\/[^@/]*@/, "//…@") : given
    throw new ConfigError(`${name} is ${JSON.stringify(shown)}; it takes ${VARIABLES[name].takes}`)
  }
  const uri = read("NEO4J_URI")
  const neo4j = { username: read("NEO4J_USERNAME"), password: read("NEO4J_PASSWORD"), database: read("NEO4J_DATABASE") ?? null }
  const articles = read("ENTENTE_ARTICLES")
  return {
    host: read("HOST"),
    port: read("PORT"),
    neo4j: uri === undefined ? null : { uri, ...neo4j },
    data: read("ENTENTE_DATA"),
    articles: articles === "none" ? null : articles,
    adopt: read("ENTENTE_ADOPT") === "yes",
    log: read("ENTENTE_LOG"),
    dev: options.includes("--dev"),
  }
}
