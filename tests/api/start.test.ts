import { spawn } from "node:child_process"
import { once } from "node:events"
import { connect, createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { ConfigError, readConfig } from "../../server/config.ts"
import { startServer } from "../support/server.ts"

describe("the environment", () => {
  test("has defaults", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 4747,
      neo4j: null,
      data: "data",
      articles: "articles",
      adopt: false,
      log: "info",
      dev: false,
    })
    expect(readConfig({ PORT: "", NEO4J_URI: "" })).toEqual(readConfig({}))
  })

  test("is read", () => {
    const environment = {
      HOST: "::1",
      PORT: "0",
      NEO4J_URI: "neo4j+s://db.example:7687",
      NEO4J_PASSWORD: "p w",
      NEO4J_DATABASE: "news",
      ENTENTE_DATA: ":memory:",
      ENTENTE_ARTICLES: "none",
      ENTENTE_ADOPT: "yes",
      ENTENTE_LOG: "warn",
    }
    const neo4j = { uri: "neo4j+s://db.example:7687", username: "neo4j", password: "p w", database: "news" }
    expect(readConfig(environment, ["--dev"])).toEqual({
      host: "::1",
      port: 0,
      neo4j,
      data: ":memory:",
      articles: null,
      adopt: true,
      log: "warn",
      dev: true,
    })
  })

  test.each([
    [{ PORT: "70000" }, 'PORT is "70000"; it takes a port from 0 to 65535; 0 takes a free one'],
    [{ PORT: "4747x" }, 'PORT is "4747x"; it takes a port from 0 to 65535; 0 takes a free one'],
    [{ HOST: "http://x" }, 'HOST is "http://x"; it takes a host name or an address to listen on'],
    [
      { NEO4J_URI: "localhost:7687" },
      'NEO4J_URI is "localhost:7687"; it takes an address such as neo4j://localhost:7687 or bolt://localhost:7687',
    ],
    [
      { NEO4J_URI: "http://user:secret@x" },
      'NEO4J_URI is "http://…@x"; it takes an address such as neo4j://localhost:7687 or bolt://localhost:7687',
    ],
    [{ ENTENTE_ADOPT: "true" }, 'ENTENTE_ADOPT is "true"; it takes yes, or nothing'],
    [{ ENTENTE_LOG: "loud" }, 'ENTENTE_LOG is "loud"; it takes one of fatal, error, warn, info, debug, trace, silent'],
  ])("%j is refused in one line", (environment, line) => {
    expect(() => readConfig(environment)).toThrow(new ConfigError(line))
  })

  test("an option that is none is refused", () => {
    expect(() => readConfig({}, ["--port"])).toThrow(ConfigError)
  })
})

const main = fileURLToPath(new URL("../../server/main.ts", import.meta.url))

/** Runs the server until it ends by itself. */
async function ends(env: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: "0", ENTENTE_DATA: ":memory:", ENTENTE_ARTICLES: "none", ...env },
  })
  let [out, err] = ["", ""]
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()))
  const [code] = (await once(child, "close")) as [number]
  return { code, out, err }
}

describe("a start", () => {
  test("prints its address alone, has the articles, and SIGTERM ends it with 0", async () => {
    const server = await startServer({ ENTENTE_LOG: "silent" })
    expect(server.output()).toBe(`Entente is ready at ${server.url}\n`)
    const ready = (await (await fetch(`${server.url}/api/ready`)).json()) as { counts: { articles: number; relations: number } }
    expect(ready.counts).toMatchObject({ articles: 1, relations: 30 })
    expect(await server.stop("SIGTERM")).toBe(0)
  })

  test("waits for no connection that asks nothing", async () => {
    const server = await startServer({ ENTENTE_LOG: "silent" })
    const { hostname, port } = new URL(server.url)
    const spare = connect(Number(port), hostname)
    await once(spare, "connect")
    await fetch(`${server.url}/api/health`)
    const began = performance.now()
    expect(await server.stop("SIGTERM")).toBe(0)
    expect(performance.now() - began).toBeLessThan(4000)
    spare.destroy()
  })

  test("SIGINT lets what runs finish", async () => {
    const server = await startServer({ ENTENTE_LOG: "silent" })
    const running = fetch(`${server.url}/api/relations?derived=yes`, { headers: { accept: "application/x-ndjson" } }).then((answer) =>
      answer.text(),
    )
    // The request must have reached the server, or there is nothing to finish.
    await fetch(`${server.url}/api/health`)
    const [text, code] = await Promise.all([running, server.stop("SIGINT")])
    expect(text.trimEnd().split("\n").at(-1)).toBe('{"complete":true,"rows":58}')
    expect(code).toBe(0)
  })

  test("with a wrong value is one line", async () => {
    const { code, out, err } = await ends({ PORT: "many" })
    expect([code, out, err]).toEqual([1, "", 'PORT is "many"; it takes a port from 0 to 65535; 0 takes a free one\n'])
  })

  test("on a taken port is one line", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await once(other, "listening")
    const { port } = other.address() as AddressInfo
    const { code, out, err } = await ends({ PORT: String(port) })
    other.close()
    expect([code, out]).toEqual([1, ""])
    expect(err).toBe(`PORT ${port} of 127.0.0.1 is taken by another program; stop it, or set PORT to another one (0 takes a free one)\n`)
  })

  test("with a dead database listens, says so, and ends when told to", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", main], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        PORT: "0",
        NEO4J_URI: "bolt://127.0.0.1:1",
        NEO4J_PASSWORD: "hidden-password",
      },
    })
    let [out, err] = ["", ""]
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()))
    const said = new Promise<void>((resolve) => {
      child.stderr.on("data", (chunk: Buffer) => {
        err += chunk.toString()
        if (err.includes("store-unavailable")) resolve()
      })
    })
    await said
    expect(out).toBe("")
    expect(err).not.toContain("hidden-password")
    child.kill("SIGTERM")
    expect(await once(child, "exit")).toEqual([0, null])
  })
})
