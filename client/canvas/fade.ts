import type { Shade } from "./programs/frame.ts"

/** The course of a change of appearance: every item goes from what it was to what it shall be, all on one clock. */
export class Fade {
  private readonly shades = new Map<string, Shade>()
  private started = 0
  private duration = 0
  private running = false

  /** How far it has come at a moment, eased. */
  progress(now: number): number {
    if (!this.running) return 1
    const part = this.duration > 0 ? (now - this.started) / this.duration : 1
    if (part >= 1) this.running = false
    return part >= 1 ? 1 : ease(part)
  }

  get moving(): boolean {
    return this.running
  }

  shade(key: string): Shade {
    const shade = this.shades.get(key)
    if (!shade) throw new Error(`client/canvas/fade: "${key}" has no appearance yet`)
    return shade
  }

  /** Starts towards new numbers; returns the keys that have to be uploaded again. New items appear at once. */
  towards(targets: Iterable<readonly [key: string, to: number[]]>, duration: number, now: number): string[] {
    const at = this.progress(now)
    const changed: string[] = []
    const seen = new Set<string>()
    for (const [key, to] of targets) {
      seen.add(key)
      const old = this.shades.get(key)
      const from = old ? old.to.map((value, index) => old.from[index]! + (value - old.from[index]!) * at) : to
      if (old && same(old.from, from) && same(old.to, to)) continue
      this.shades.set(key, { from, to })
      changed.push(key)
    }
    for (const key of this.shades.keys()) if (!seen.has(key)) this.shades.delete(key)
    this.started = now
    this.duration = duration
    this.running = changed.length > 0 && duration > 0
    return changed
  }
}

const same = (a: readonly number[], b: readonly number[]) => a.every((value, index) => value === b[index])

/** The style sheet's --ease, cubic-bezier(.2, 0, 0, 1), by bisection of its x. */
export function ease(x: number): number {
  const bezier = (a: number, b: number, t: number) => 3 * a * t * (1 - t) ** 2 + 3 * b * t * t * (1 - t) + t ** 3
  let [low, high] = [0, 1]
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (bezier(0.2, 0, middle) < x) low = middle
    else high = middle
  }
  return bezier(0, 1, (low + high) / 2)
}
