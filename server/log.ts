import { destination, pino, type Logger } from "pino"
import pretty from "pino-pretty"
import type { Config } from "./config.ts"

export type Log = Logger

/** Log lines on standard error, because standard output has the ready line alone: JSON, or one readable line each on a terminal. */
export function makeLog(level: Config["log"], stream: { isTTY?: boolean; fd: number } = process.stderr): Log {
  const redact = { paths: ["*.password", "*.authorization", "*.cookie", "neo4j.password"], censor: "…" }
  const target = stream.isTTY
    ? pretty({ destination: stream.fd, sync: true, ignore: "pid,hostname", translateTime: "HH:MM:ss" })
    : destination({ fd: stream.fd, sync: true })
  return pino({ level, redact, base: null }, target)
}
