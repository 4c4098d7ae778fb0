import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"
import { z } from "zod"
import type { Places } from "./positions.ts"

const Columns = z.object({ actors: z.array(z.string()), x: z.array(z.number()), y: z.array(z.number()) })

/** Places as the store keeps them: one text, packed. */
export async function packed(places: Places): Promise<string> {
  const points = [...places.values()]
  const columns = { actors: [...places.keys()], x: points.map(({ x }) => x), y: points.map(({ y }) => y) }
  return (await promisify(gzip)(JSON.stringify(columns))).toString("base64")
}

/** The same read again. */
export async function unpacked(text: string): Promise<Places> {
  const bytes = await promisify(gunzip)(Buffer.from(text, "base64"))
  const { actors, x, y } = Columns.parse(JSON.parse(bytes.toString()))
  return new Map(actors.map((actor, at) => [actor, { x: x[at]!, y: y[at]! }]))
}
