import { Looks } from "./looks.ts"

/** Everything that fades. */
export interface Fading {
  /** Opacity and presence of the ring; its number, and whether the glyph is left out. */
  glyphs: Uint8Array
  /** Opacity, extra width and presence of the band; the hue's number, and whether the line is left out. Lines, then part-of hairlines. */
  lines: Uint8Array
  /** Opacity: of names, then of captions. */
  labels: Uint8Array
}

/** The course of a change of appearance: every item goes from what it was to what it shall be, all on one clock. */
export class Fade {
  readonly glyphs = new Looks(2)
  readonly lines = new Looks(1)
  readonly labels = new Looks(0)
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

  /** Starts towards new numbers; whether anything changes. Another number of items is another picture: it appears at once. */
  towards({ glyphs, lines, labels }: Fading, duration: number, now: number): boolean {
    // On the way there already: it arrives when it would have.
    if (this.glyphs.leadsTo(glyphs) && this.lines.leadsTo(lines) && this.labels.leadsTo(labels)) return false
    const at = this.progress(now)
    this.glyphs.towards(glyphs, at)
    this.lines.towards(lines, at)
    this.labels.towards(labels, at)
    this.started = now
    this.duration = duration
    this.running = duration > 0
    return true
  }
}

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
