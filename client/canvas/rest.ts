/** So long after the last frame of a move, in milliseconds, the picture counts as standing. */
const REST = 140

/** Knows when the picture stands still. */
export class Rest {
  moving = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private over = false
  private readonly onRest: () => void

  constructor(onRest: () => void) {
    this.onRest = onRest
  }

  moved(): void {
    this.moving = true
    clearTimeout(this.timer)
  }

  /** A frame was drawn. Time counts from when it is on the screen, however long that takes: between two slow frames of a drag is no rest. */
  drawn(): void {
    clearTimeout(this.timer)
    requestAnimationFrame(() => {
      clearTimeout(this.timer)
      if (this.over) return
      this.timer = setTimeout(() => {
        this.moving = false
        this.onRest()
      }, REST)
    })
  }

  stop(): void {
    this.over = true
    clearTimeout(this.timer)
  }
}
