import type { WriteStream } from "node:tty"
import { number } from "./report.ts"

/** How far an import is. `read` and `size` in bytes of the file, `seconds` without those in which it was held. */
export interface Now {
  file: string
  read: number
  size: number
  rows: number
  rejected: number
  seconds: number
  state: "running" | "paused" | "cancelled"
}

const WIDTH = 20
const EARLY = 0.01

/** Seconds that are left at the pace so far; null while nobody can say. */
function left({ read, size, seconds }: Now): number | null {
  const share = read / size
  return !(share >= EARLY && share < 1) ? null : seconds * (1 / share - 1)
}

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`

const KEYS: Record<Now["state"], string> = {
  running: "p pauses, c cancels",
  paused: "paused: p goes on, c cancels",
  cancelled: "ends after this part",
}

/** How far an import is, on one line. */
export function barOf(now: Now): string {
  const share = now.size > 0 ? Math.min(1, now.read / now.size) : 1
  const full = Math.floor(share * WIDTH)
  const rest = left(now)
  return [
    `${now.file} ${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${Math.floor(share * 100)} %`,
    `${number.format(now.rows)} rows`,
    now.seconds > 0 && `${number.format(Math.round(now.rows / now.seconds))} a second`,
    now.rejected > 0 && `${number.format(now.rejected)} left out`,
    rest !== null && `${duration(rest)} left`,
    KEYS[now.state],
  ]
    .filter(Boolean)
    .join(" · ")
}

/** Writes the line over the one before; `null` takes it away. */
export function draw(terminal: WriteStream, now: Now | null): void {
  // A longer line would wrap, and could not be written over.
  terminal.write(`\r\x1b[K${now ? barOf(now).slice(0, terminal.columns - 1) : ""}`)
}
