import type { ReadStream } from "node:tty"

/** What ends an import because a person said so. */
export class Cancelled extends Error {}

/** A person at the keyboard: an import is held, goes on, or ends behind the part that is being written. Ends by itself on Ctrl+C and SIGTERM too. */
export class Control {
  paused = false
  cancelled = false
  private wake = () => {}
  private readonly input: ReadStream | null
  private readonly changed: () => void

  /** `input` is the terminal whose keys are read, null when there is none; `changed` is called after each act. */
  constructor(input: ReadStream | null, changed: () => void) {
    this.input = input
    this.changed = changed
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, this.cancel)
    input?.setRawMode(true).on("data", this.key).resume()
  }

  /** Before each part: waits while paused; throws when it was cancelled. */
  readonly turn = async (): Promise<void> => {
    while (this.paused && !this.cancelled) await new Promise<void>((resolve) => (this.wake = resolve))
    if (this.cancelled) throw new Cancelled()
  }

  /** Gives the keyboard back. */
  end(): void {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, this.cancel)
    this.input?.off("data", this.key).setRawMode(false).pause()
  }

  private readonly key = (keys: Buffer) => {
    for (const key of keys.toString("latin1").toLowerCase()) {
      // In raw mode Ctrl+C is a letter.
      if (key === "c" || key === "\x03") this.cancel()
      else if (key === "p") this.hold()
    }
  }

  private hold(): void {
    this.paused = !this.paused
    this.wake()
    this.changed()
  }

  private readonly cancel = () => {
    // Who asks twice does not want to wait for the part.
    if (this.cancelled) {
      this.end()
      process.exit(130)
    }
    this.cancelled = true
    this.wake()
    this.changed()
  }
}
