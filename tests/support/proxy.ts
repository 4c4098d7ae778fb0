import { once } from "node:events"
import { connect, createServer, type AddressInfo, type Socket } from "node:net"

/** A TCP listener before a database: lets through, takes connections and stays silent, or is not there. */
export interface Proxy {
  /** The database's address as seen through here. */
  uri: string
  /** Connections taken so far. */
  taken(): number
  /** What went to the database so far, byte by byte as latin1. */
  sent(): string
  mode: "through" | "silent"
  /** Stops listening and cuts every connection, as a server does that dies. */
  down(): Promise<void>
  /** Listens again, at the same port. */
  up(): Promise<void>
}

export async function startProxy(target: string, mode: Proxy["mode"] = "through"): Promise<Proxy> {
  const { hostname, port: targetPort, protocol } = new URL(target)
  const sockets = new Set<Socket>()
  let taken = 0
  let sent = ""
  let port = 0
  const server = createServer((socket) => {
    taken += 1
    keep(socket)
    if (proxy.mode === "silent") return
    const upstream = connect(Number(targetPort), hostname)
    keep(upstream)
    socket.on("data", (chunk) => (sent += chunk.toString("latin1")))
    socket.pipe(upstream).pipe(socket)
    socket.on("close", () => upstream.destroy())
    upstream.on("close", () => socket.destroy())
  })
  function keep(socket: Socket): void {
    sockets.add(socket)
    socket.on("error", () => socket.destroy())
    socket.on("close", () => sockets.delete(socket))
  }
  const proxy: Proxy = {
    get uri() {
      return `${protocol}//127.0.0.1:${port}`
    },
    taken: () => taken,
    sent: () => sent,
    mode,
    async down() {
      const closed = once(server, "close")
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async up() {
      server.listen(port, "127.0.0.1")
      await once(server, "listening")
      port = (server.address() as AddressInfo).port
    },
  }
  await proxy.up()
  return proxy
}
