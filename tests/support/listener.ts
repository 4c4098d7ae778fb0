import { once } from "node:events"
import { createServer, type AddressInfo } from "node:net"

/** Something on loopback that counts who connects to it. */
export interface Listener {
  address: string
  /** What each connection said first. */
  readonly heard: string[]
  close(): void
}

/** Listens on a free port. */
export async function listen(): Promise<Listener> {
  const heard: string[] = []
  const server = createServer((socket) => {
    const at = heard.push("") - 1
    socket.on("error", () => {})
    socket.once("data", (data) => {
      heard[at] = data.toString("latin1").split("\r\n", 1)[0]!
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx")
    })
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, close: () => void server.close() }
}
