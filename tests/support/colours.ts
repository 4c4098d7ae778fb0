import type { Page } from "playwright-core"
import type { LineRef } from "../../client/canvas/port.ts"
import { onLine, settled } from "./explorer.ts"

/** Colours of the page along a line, from and to these shares of its length, each as red, green, blue of 0 to 255. */
export async function coloursAlong(page: Page, line: LineRef, from: number, to: number, steps: number): Promise<number[][]> {
  const measured = await settled(page)
  const places = []
  for (let step = 0; step <= steps; step += 1) places.push(await onLine(page, line, from + ((to - from) * step) / steps, measured))
  return coloursAt(page, places)
}

/** How many strokes lie beside each other where a line is crossed in its middle. */
export async function strokesAcross(page: Page, line: LineRef): Promise<number> {
  const measured = await settled(page)
  const [from, to] = [await onLine(page, line, 0.4, measured), await onLine(page, line, 0.6, measured)]
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [nx, ny] = [(from.y - to.y) / length, (to.x - from.x) / length]
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  const across = Array.from({ length: 33 }, (_, at) => ({ x: x + nx * (at / 2 - 8), y: y + ny * (at / 2 - 8) }))
  // On paper the weakest of red, green and blue is bright.
  const inked = (await coloursAt(page, across)).map((colour) => Math.min(...colour) < 150)
  return inked.filter((ink, at) => ink && !inked[at - 1]).length
}

async function coloursAt(page: Page, places: readonly { x: number; y: number }[]): Promise<number[][]> {
  const shot = (await page.screenshot()).toString("base64")
  return page.evaluate(
    async ({ shot, places }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${shot}`
      await image.decode()
      const canvas = document.createElement("canvas")
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext("2d")!
      context.drawImage(image, 0, 0)
      return places.map(({ x, y }) => Array.from(context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)))
    },
    { shot, places },
  )
}
