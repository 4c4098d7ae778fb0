/** Items in a row of the texture that the table becomes on the graphics card. */
export const ROW = 1024
/** Numbers of one item. */
const CHANNELS = 4

/** Four bytes for each of so many items, in whole rows. */
export const bytesFor = (items: number): Uint8Array => new Uint8Array(Math.max(1, Math.ceil(items / ROW)) * ROW * CHANNELS)

/**
 * How items look before and after a change, by their numbers: what a filter or a step of the time window changes,
 * so that it never touches the vertices. The last `fixed` bytes of an item change at once.
 */
export class Looks {
  from = bytesFor(0)
  to = bytesFor(0)
  /** Grows with each change; programs upload it again. */
  version = 0
  private readonly mixed: number

  constructor(fixed: number) {
    this.mixed = CHANNELS - fixed
  }

  /** Whether it is, or is on its way to, these numbers. */
  leadsTo(next: Uint8Array): boolean {
    return next.length === this.to.length && same(next, this.to)
  }

  /** Goes on from where it is, `at` of the way from before to after. */
  towards(next: Uint8Array, at: number): void {
    const { from, to, mixed } = this
    if (next.length !== to.length) {
      this.from = this.to = next
      this.version++
      return
    }
    const now = at === 1 ? to : to.map((value, index) => (index % CHANNELS < mixed ? from[index]! + (value - from[index]!) * at : value))
    if (same(now, from) && same(next, to)) return
    this.from = now
    this.to = next
    this.version++
  }

  /** The first number of an item, from 0 to 1, so far on its way. */
  first(item: number, progress: number): number {
    const [from, to] = [this.from[item * CHANNELS]!, this.to[item * CHANNELS]!]
    return (from + (to - from) * progress) / 255
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  const [left, right] = [new Uint32Array(a.buffer), new Uint32Array(b.buffer)]
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false
  return true
}
