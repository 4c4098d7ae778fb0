import { deflateRawSync, gzipSync } from "node:zlib"
import * as zlib from "node:zlib"
import { zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { unpacked } from "../../server/import/unpack.ts"
import { pieces } from "../support/coded.ts"

const TEXT = Array.from({ length: 20_000 }, (_, at) => `row ${at} ${Math.sin(at)}`).join("\n")
async function read(bytes: Uint8Array, size = 1000): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of unpacked(pieces(bytes, size))) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString()
}
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])))

describe("a packed file", () => {
  test.each([1, 3, 1000, 1_000_000])("is unpacked however its bytes come: %d at a time", async (size) => {
    const text = TEXT.slice(0, size * 5000)
    expect(await read(Buffer.from(text), size)).toBe(text)
    expect(await read(gzipSync(text), size)).toBe(text)
    expect(await read(zip({ "a.csv": text }), size)).toBe(text)
    expect(await read(zipSync({ "a.csv": [Buffer.from(text), { level: 0 }] }), size)).toBe(text)
  })

  test("with several files in it is refused, because nobody said which", async () => {
    await expect(read(zip({ "a.csv": "x", "b.csv": "y" }))).rejects.toThrow(/^The archive holds several files, a.csv, b.csv/)
    expect(await read(zipSync({ folder: { "a.csv": Buffer.from("x") } }))).toBe("x")
  })

  test("that is cut off or damaged says so, and what came before is read", async () => {
    for (const [name, whole] of [
      ["gzip", gzipSync(TEXT)],
      ["zip", zip({ "a.csv": TEXT })],
    ] as const) {
      const cut = whole.subarray(0, whole.length / 2)
      await expect(read(cut)).rejects.toThrow(new RegExp(`^The ${name} file is damaged or cut off`))
      let before = 0
      await expect(
        (async () => {
          for await (const part of unpacked(pieces(cut))) before += part.length
        })(),
      ).rejects.toThrow()
      expect(before).toBeGreaterThan(100_000)
    }
  })

  test("that is a bomb is stopped before it fills anything", async () => {
    const zeros = Buffer.alloc(16_000_000)
    for (const bomb of [gzipSync(zeros), zipSync({ "a.csv": [zeros, { level: 6 }] })]) {
      let most = 0
      await expect(
        (async () => {
          for await (const part of unpacked(pieces(bomb))) most += part.length
        })(),
      ).rejects.toThrow(/grows more than 200 times/)
      expect(most).toBeLessThan(16_000_000)
    }
    expect(deflateRawSync(zeros).length).toBeLessThan(200_000)
  })

  test("with zstd is unpacked where Node can, and else says what can", async () => {
    const pack = (zlib as { zstdCompressSync?: (text: string) => Buffer }).zstdCompressSync
    const packed = pack?.(TEXT) ?? Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0])
    const result = await read(packed).catch((error: unknown) => (error as Error).message)
    expect(result).toBe(pack ? TEXT : "The file is packed with zstd, which this version of Node cannot unpack; Node 22.15 and later can.")
  })
})
