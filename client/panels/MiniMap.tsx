import { useEffect, useRef, type PointerEvent } from "react"
import { theCanvas } from "../app/acts.ts"
import { useApp } from "../app/store.ts"
import type { Overview } from "../canvas/port.ts"
import styles from "./MiniMap.module.css"

/** Zoomed in less than this, the picture itself shows where one is. */
const NEAR = 1.3
const MARGIN = 6

/** How the overview lies in a box: scale, and where its origin is. */
function fitted({ bounds }: Overview, width: number, height: number) {
  const scale = Math.min((width - 2 * MARGIN) / (bounds.width || 1), (height - 2 * MARGIN) / (bounds.height || 1))
  return {
    scale,
    x: width / 2 - (bounds.x + bounds.width / 2) * scale,
    y: height / 2 - (bounds.y + bounds.height / 2) * scale,
  }
}

function paint(box: HTMLCanvasElement, overview: Overview): void {
  const { clientWidth: width, clientHeight: height } = box
  const ratio = devicePixelRatio
  if (box.width !== width * ratio) [box.width, box.height] = [width * ratio, height * ratio]
  const context = box.getContext("2d")!
  const style = getComputedStyle(box)
  const { scale, x, y } = fitted(overview, width, height)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  context.fillStyle = style.getPropertyValue("--ink-3")
  const dot = overview.points.length > 1000 ? 1 : 2.5
  for (const [px, py] of overview.points) context.fillRect(px * scale + x - dot / 2, py * scale + y - dot / 2, dot, dot)
  const { seen } = overview
  context.strokeStyle = style.getPropertyValue("--ink")
  context.lineWidth = 1.5
  context.strokeRect(seen.x * scale + x, seen.y * scale + y, seen.width * scale, seen.height * scale)
}

/** The whole picture in small while the reader is near, with a frame around what is seen; a click or drag goes there. */
export function MiniMap() {
  const near = useApp(({ view, shown, drawing }) => shown && drawing === "ready" && (view.camera?.zoom ?? 1) >= NEAR)
  const box = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = theCanvas()
    if (!near || !canvas || !box.current) return
    const map = box.current
    const draw = () => paint(map, canvas.overview())
    draw()
    return canvas.onFrame(draw)
  }, [near])
  if (!near) return null
  const go = ({ nativeEvent: { offsetX, offsetY, buttons }, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const canvas = theCanvas()
    if (buttons === 0 || !canvas) return
    const { scale, x, y } = fitted(canvas.overview(), currentTarget.clientWidth, currentTarget.clientHeight)
    canvas.setCamera({ x: (offsetX - x) / scale, y: (offsetY - y) / scale, zoom: canvas.camera().zoom }, false)
  }
  return <canvas ref={box} className={styles.map} aria-hidden onPointerDown={go} onPointerMove={go} />
}
