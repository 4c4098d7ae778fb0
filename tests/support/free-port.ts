import { createServer, type AddressInfo } from "node:net"

/** Resolves to a port of this machine that is free at the moment; `wanted` itself when it is. */
export async function freePort(wanted = 0): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (wanted !== 0 && error.code === "EADDRINUSE") resolve(freePort())
      else reject(error)
    })
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
