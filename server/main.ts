import { createServer } from "node:http"
import { createApp } from "./app.ts"
import { ConfigError, readConfig, type Config } from "./config.ts"
import { Jobs } from "./import/jobs.ts"
import { Spool } from "./import/spool.ts"
import { makeLog, type Log } from "./log.ts"
import { Problem } from "./problems.ts"
import { Positions } from "./positions/positions.ts"
import { addressOf, untilReady } from "./start.ts"
import { openStore } from "./store/open.ts"

/** What runs may take so long to finish; a little below ten seconds, so that the store can close too. */
const GRACE = 8000
const LAST = 9500

function stop(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** Listens, or ends with one line that says what is in the way. */
function listen(server: ReturnType<typeof createServer>, { host, port }: Config): Promise<void> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        stop(`PORT ${port} of ${host} is taken by another program; stop it, or set PORT to another one (0 takes a free one)`)
      if (error.code === "EACCES") stop(`PORT ${port} needs rights that this user does not have; set PORT to one above 1023`)
      stop(`HOST ${host} cannot be listened on: ${error.code}; set HOST to an address of this machine`)
    })
    server.listen(port, host, resolve)
  })
}

async function run(config: Config, log: Log): Promise<void> {
  const store = await openStore(config)
  const server = createServer()
  const vite = config.dev ? await (await import("./dev.ts")).devPage(server) : null
  const jobs = new Jobs(store, new Spool(config.data), log)
  const positions = new Positions(store, log, () => jobs.running())
  server.on("request", createApp({ store, config, log, jobs, positions, ...(vite && { page: vite.page }) }))
  const ending = new AbortController()
  let running = 0
  server.on("request", (_, response) => {
    running++
    response.once("close", () => {
      running--
      if (ending.signal.aborted) closeUnused()
    })
  })
  // A browser keeps connections for later, also some that have never asked anything, which Node does not count as idle.
  const closeUnused = () => (running === 0 ? server.closeAllConnections() : server.closeIdleConnections())
  await listen(server, config)

  const end = async (signal: string) => {
    if (ending.signal.aborted) return
    ending.abort()
    log.info({ signal }, "stopping")
    setTimeout(() => process.exit(0), LAST).unref()
    const closed = new Promise((resolve) => server.close(resolve))
    const held = Promise.all([jobs.stop(), positions.stop()])
    closeUnused()
    const cut = setTimeout(() => server.closeAllConnections(), GRACE)
    await Promise.all([closed, held, vite?.close()])
    clearTimeout(cut)
    await store.close()
    process.exit(0)
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void end(signal))

  if (await untilReady(store, config.articles, log, ending.signal)) {
    await jobs.resume()
    positions.look()
    process.stdout.write(`Entente is ready at ${addressOf(server, config.host)}\n`)
  }
}

try {
  const config = readConfig(process.env, process.argv.slice(2))
  await run(config, makeLog(config.log))
} catch (error) {
  if (error instanceof ConfigError || error instanceof Problem) stop(error.message)
  throw error
}
