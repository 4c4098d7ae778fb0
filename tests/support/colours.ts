import type { Page } from "playwright-core"
import type { LineRef } from "../../client/canvas/port.ts"
import { onLine, settled } from "./explorer.ts"

/** Colours of the page along a line, from and to these shares of its length, each as red, green, blue of 0 to 255. */
export async function coloursAlong(page: Page, line: LineRef, from: number, to: number, steps: number): Promise<number[][]> {
  const measured = await settled(page)
  const places = []
  for (let step = 0; step <= steps; step += 1) places.push(await onLine(page, line, from + ((to - from) * step) / steps, measured))
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
