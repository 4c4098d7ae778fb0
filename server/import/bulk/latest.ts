import { Spill } from "./spill.ts"

/** Where a row stands in all files, by its id and the digest of what it says. */
type Said = [id: string, digest: string, at: number]

/** Which rows were said again: of several with one id the last one counts. It keeps one bit a row. */
export class Latest {
  private readonly said: Spill<Said>
  private rows = 0
  private outdated = new Uint8Array(0)

  constructor(folder: string) {
    this.said = new Spill(folder, ([id]) => id)
  }

  /** Takes a row and returns its place. */
  add(id: string, digest: string): number {
    this.said.put([id, digest, this.rows])
    this.rows += 1
    return this.rows - 1
  }

  /** Looks through all rows, once; `changed` ones said something else before, `unchanged` ones came again. */
  settle(): { changed: number; unchanged: number } {
    this.outdated = new Uint8Array(Math.ceil(this.rows / 8))
    const found = { changed: 0, unchanged: 0 }
    for (const group of this.said.groups()) {
      const last = new Map<string, Said>()
      for (const one of group) {
        const before = last.get(one[0])
        last.set(one[0], one)
        if (!before) continue
        this.outdated[before[2] >> 3]! |= 1 << (before[2] & 7)
        found[before[1] === one[1] ? "unchanged" : "changed"] += 1
      }
    }
    return found
  }

  /** Whether the row at that place still counts; known after `settle`. */
  counts(at: number): boolean {
    return (this.outdated[at >> 3]! & (1 << (at & 7))) === 0
  }
}
