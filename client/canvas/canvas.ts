import { appearanceOf, fadingOf, namesStand, type Appearance, type Hover } from "./appearance.ts"
import { CameraWork, fittedPose, glyphScaleAt, lineScaleAt, samePose, type Pose } from "./camera.ts"
import { extentsOf, onlyActors } from "./extents.ts"
import { EMPTY, PLAIN } from "./defaults.ts"
import { ease, Fade } from "./fade.ts"
import { BOW_HEIGHT, type Point } from "./geometry.ts"
import { Atlas } from "./glyphs/atlas.ts"
import { shapeOf } from "./glyphs/glyph.ts"
import { readInk } from "./ink.ts"
import { LabelLayer, type LabelScene } from "./labels/layer.ts"
import { paintLabels } from "./labels/paint.ts"
import { captionNumber } from "./labels/requests.ts"
import { loadFaces } from "./labels/type.ts"
import { Lasso } from "./lasso.ts"
import { roomOf, type Placement } from "./layouts/layout.ts"
import { neighbourOf } from "./neighbour.ts"
import { overviewOf } from "./overview.ts"
import { Places } from "./places.ts"
import { pickedIn, pointing } from "./pointing.ts"
import type { Camera, Canvas, MakeCanvas } from "./port.ts"
import { frameOf } from "./programs/frame.ts"
import { makeSigma } from "./renderer.ts"
import { whenReady } from "./readiness.ts"
import { Rest } from "./rest.ts"
import { drawnOf, type Drawn } from "./scene.ts"
import { drawSheet } from "./sheet.ts"
import { measuredOf, stageOf, type Stage } from "./stage.ts"
import { watchScreen } from "./watching.ts"

/** An element that holds a canvas; tests reach the canvas through it. */
export interface CanvasHost extends HTMLElement {
  canvas?: Canvas
}

/** Names of more actors are placed when the picture rests. */
const FEW_ACTORS = 300
/** Of more lines in sight, each is only a stroke; and of more lines or actors at all, so many move with the camera, the strongest. */
const MANY_IN_SIGHT = 2500
const MANY_MOVING = 3000

/** Draws scenes into a container and tells what readers do there. */
export const makeCanvas: MakeCanvas = (container, events) => {
  let scene = EMPTY
  let look = PLAIN
  let drawn: Drawn = drawnOf(EMPTY)
  let hover: Hover = { actor: null, line: null }
  let home = true
  let shown = false
  let told = false
  let destroyed = false
  let staleLabels = true
  let labelledAt: Pose = { x: 0, y: 0, scale: 0 }
  let labelsDue = false
  /** The pose that shows everything, and what it was found for. */
  let whole: { placement: Placement; width: number; height: number; shown: boolean; pose: Pose } | null = null
  /** A camera set before there is a picture to measure it by. */
  let wanted: Camera | null = null
  /** The camera that was set last, until it is moved. */
  let addressed: Camera | null = null
  let lastPose: Pose = { x: 0, y: 0, scale: 1 }
  let stage: { key: string; value: Stage } | null = null
  const asked = new Set<string>()
  const watching = new Set<() => void>()
  const fade = new Fade()
  // Before the first picture they are drawn once, when all flags have come.
  const atlas = new Atlas(() => shown && redrawGlyphs())
  const frame = frameOf({ ink: readInk(container), atlas, drawn, fade })
  const labels = new LabelLayer(frame.ink)
  let appearance: Appearance = appearanceOf(drawn, look, hover, frame.ink.dim)

  const { sigma, names, merger } = makeSigma(container, frame)
  const camera = new CameraWork(
    sigma,
    () => {
      home = false
      addressed = null
    },
    () => rest.moved(),
  )
  /** Type decides how large labels are: fetched while the data still come. */
  const faces = loadFaces(frame.ink)
  const lasso = new Lasso()
  const now = () => performance.now()
  const size = () => sigma.getDimensions()
  const glyphScale = () => glyphScaleAt(camera.pose.scale, roomOf(places.placement))

  const places = new Places({
    arranging: (share) => events.arranging?.(share),
    arranged() {
      const from = new Map(drawnPositions)
      whole = null
      if (home) goHome(shown ? frame.ink.fly : 0)
      moved()
      places.travel(from, shown ? frame.ink.fly : 0)
    },
    moving: moved,
    arrived() {
      staleLabels = true
      sigma.scheduleRender()
    },
  })
  let drawnPositions: ReadonlyMap<string, Point> = new Map()

  /** Brings what is drawn to where actors are now. */
  function moved(): void {
    stage = null
    drawnPositions = new Map(places.placement.positions)
    merger.move(drawnPositions)
  }

  // What is on the screen.

  const currentStage = (): Stage => {
    const { x, y, scale } = camera.pose
    const { width, height } = size()
    const key = `${x} ${y} ${scale} ${width} ${height}`
    if (stage?.key !== key) stage = { key, value: stageOf(drawn, places.placement, appearance, { x, y, scale }, { width, height }) }
    return stage.value
  }
  const labelScene = (): LabelScene => ({
    stage: currentStage(),
    drawn,
    placement: places.placement,
    appearance,
    language: look.language,
    scale: camera.pose.scale,
    size: size(),
    home,
    toScreen: (point) => camera.toScreen(point),
  })
  const currentLabels = () => labels.at(labelScene())
  const placeLabels = () => {
    labels.place(labelScene())
    labelledAt = camera.pose
    staleLabels = labelsDue = false
  }

  // Drawing.

  function redrawGlyphs(): void {
    if (destroyed || drawn.actors.size === 0) return
    atlas.draw(frame.ink, devicePixelRatio, glyphScale())
    merger.glyphs()
  }

  /** Brings the appearance to the reader's look in `duration`. No vertex is touched: what looks different is bytes in a texture. */
  function restyle(duration: number): void {
    const before = appearance
    appearance = appearanceOf(drawn, look, hover, frame.ink.dim)
    const fades = fade.towards(fadingOf(appearance, drawn.layout?.captions.length ?? 0), duration, now())
    if (!fades && !staleLabels && namesStand(before, appearance)) return
    stage = null
    staleLabels = true
    frame.raised = appearance.raised
    sigma.scheduleRender()
  }

  /** Where many lines are in sight, each is only a stroke. */
  function simplify(): void {
    frame.plain = currentStage().linesNear({ x: 0, y: 0, ...size() }, MANY_IN_SIGHT) === null
  }

  const rest = new Rest(() => {
    const { plain, resting } = frame
    simplify()
    redrawGlyphsIfOff()
    const stands = resting && plain === frame.plain && samePose(camera.pose, labelledAt)
    if (!stands || staleLabels || Math.max(drawn.lines.length, drawn.actors.size) > MANY_MOVING) {
      staleLabels = labelsDue = true
      sigma.scheduleRender()
    }
    if (shown) events.camera?.(api.camera())
  })

  sigma.on("beforeRender", () => {
    const { scale } = camera.pose
    frame.progress = fade.progress(now())
    frame.glyphScale = glyphScale()
    frame.lineScale = lineScaleAt(scale, roomOf(places.placement))
    frame.resting = !camera.moving
    frame.most = rest.moving ? MANY_MOVING : Infinity
  })
  sigma.on("afterRender", () => {
    lastPose = camera.pose
    const { width, height } = size()
    names.clearRect(0, 0, width, height)
    if (shown) {
      const few = drawn.actors.size <= FEW_ACTORS
      if (few ? staleLabels || Math.abs(camera.pose.scale / labelledAt.scale - 1) > 0.001 : labelsDue) placeLabels()
      const numberOf = (id: string) => drawn.actors.get(id)?.index ?? drawn.actors.size + captionNumber(id)
      const opacityOf = (id: string) => fade.labels.first(numberOf(id), frame.progress)
      paintLabels(names, currentLabels(), frame.ink, opacityOf, (id) => appearance.actors[numberOf(id)]?.underlined === true)
      lasso.paint(names, frame.ink)
    }
    for (const listener of watching) listener()
    if (fade.moving) sigma.scheduleRender()
    else if (rest.moving || (staleLabels && !labelsDue)) rest.drawn()
    if (shown && !told) {
      told = true
      requestAnimationFrame(() => events.drawn?.())
    }
  })
  sigma.getCamera().on("updated", () => rest.moved())

  // The scene.

  function rebuild(): void {
    drawn = frame.drawn = drawnOf(scene, asked)
    places.arrange(drawn, scene)
    atlas.hold([...drawn.actors.values()].map(shapeOf))
    atlas.draw(frame.ink, devicePixelRatio, glyphScale())
    staleLabels = true
    restyle(0)
    merger.show(drawn, places.placement.positions)
    moved()
    rest.moved()
  }

  /** Draws actors that were only in the list until now. */
  function ask(ids: readonly string[]): boolean {
    const news = ids.filter((id) => !drawn.actors.has(id) && scene.actors.some((actor) => actor.id === id))
    for (const id of news) asked.add(id)
    if (news.length > 0) rebuild()
    return news.length > 0
  }

  const fitted = (): Pose => {
    const { width, height } = size()
    const { placement } = places
    if (whole?.placement === placement && whole.width === width && whole.height === height && whole.shown === shown) return whole.pose
    const pose = fittedPose(extentsOf(drawn, placement, labels.type), placement.box, width, height)
    whole = { placement, width, height, shown, pose }
    return pose
  }
  function goHome(duration: number): void {
    if (drawn.actors.size === 0) return
    const { width, height } = size()
    if (places.stretch(width, height)) {
      frame.bow = BOW_HEIGHT * places.placement.stretch
      moved()
      merger.again()
    }
    const pose = fitted()
    camera.limit(pose.scale)
    camera.go(pose, duration, ease)
    home = true
    staleLabels = true
    redrawGlyphsIfOff()
  }
  function redrawGlyphsIfOff(): void {
    // Drawn at another size they would be blurred.
    if (glyphScale() !== atlas.glyphScale) redrawGlyphs()
  }

  function setCamera(next: Camera, duration: number): void {
    const { x, zoom } = next
    const y = next.y * places.placement.stretch
    const all = fitted()
    // The whole picture again: it shall stay whole when the window changes.
    if (Math.abs(zoom - 1) < 0.005 && Math.hypot(x - all.x, y - all.y) * all.scale < 2) return goHome(duration)
    camera.limit(all.scale)
    const pose = { x, y, scale: zoom * all.scale }
    addressed = next
    camera.go(pose, duration, ease)
    home = false
  }

  // What readers do.

  pointing(sigma, lasso, places, {
    stage: currentStage,
    labels: currentLabels,
    scale: () => camera.pose.scale,
    picked: () => pickedIn(look),
    events,
    dropped() {
      staleLabels = true
      home = false
    },
    hovered(next, at) {
      container.style.cursor = next.actor !== null || next.line !== null ? "pointer" : ""
      const key = next.line?.key ?? null
      if (next.actor === hover.actor && key === hover.line) return
      const before = hover
      hover = { actor: next.actor, line: key }
      restyle(frame.ink.fast)
      if (before.actor !== next.actor) events.hoverActor?.(next.actor, at)
      if (before.line !== key) events.hoverLine?.(next.line?.ref ?? null, at)
    },
  })

  // Sigma looks at its container's size at each frame; the scale stays what it was, or the picture is fitted again.
  sigma.on("resize", () => {
    stage = null
    staleLabels = true
    if (home) goHome(0)
    else if (addressed) setCamera(addressed, 0)
    else camera.go(lastPose, 0, ease)
  })
  const unwatch = watchScreen(sigma, container, redrawGlyphs)

  /** The first picture waits for type and flags, but not long. */
  function showWhenReady(): void {
    if (shown) return
    whenReady([faces, atlas.settled()], () => {
      if (destroyed) return
      labels.type.forget(frame.ink)
      shown = true
      redrawGlyphs()
      if (wanted) setCamera(wanted, 0)
      else if (home) goHome(0)
      wanted = null
      staleLabels = true
      simplify()
      sigma.scheduleRender()
    })
  }

  const api: Canvas = {
    show(next) {
      const first = scene === EMPTY
      const from = drawnPositions
      scene = next
      for (const id of next.also ?? []) asked.add(id)
      for (const id of asked) if (!scene.actors.some((actor) => actor.id === id)) asked.delete(id)
      rebuild()
      if (home) goHome(first || !shown ? 0 : frame.ink.fly)
      if (shown) places.travel(from, frame.ink.fly)
      showWhenReady()
    },
    look(next) {
      const before = look
      look = next
      if (next.theme !== before.theme || next.language !== before.language) staleLabels = true
      if (next.theme !== before.theme) {
        frame.ink = readInk(container)
        labels.type.forget(frame.ink)
        redrawGlyphs()
      }
      if (next.selection.type === "actor") ask([next.selection.actor])
      restyle(frame.ink.calm)
    },
    fit: () => goHome(frame.ink.fly),
    zoom(factor) {
      const { x, y, scale } = camera.pose
      home = false
      addressed = null
      camera.go({ x, y, scale: scale * factor }, frame.ink.calm, ease)
    },
    fly(actors) {
      ask(actors)
      if (!actors.some((id) => drawn.actors.has(id))) return
      const { width, height } = size()
      const pose = fittedPose(extentsOf(onlyActors(drawn, actors), places.placement, labels.type), null, width * 0.8, height * 0.8)
      home = false
      addressed = null
      camera.go({ ...pose, scale: Math.min(pose.scale, Math.max(camera.pose.scale, fitted().scale)) }, frame.ink.fly, ease)
    },
    camera() {
      const { x, y, scale } = camera.pose
      return { x, y: y / places.placement.stretch, zoom: scale / fitted().scale }
    },
    setCamera(next, animate) {
      if (shown) setCamera(next, animate ? frame.ink.fly : 0)
      else wanted = next
    },
    neighbour: (from, direction) => neighbourOf(currentStage(), from, direction),
    places: (ids) => places.kept(ids),
    svg(options) {
      return drawSheet({
        ...options,
        stage: currentStage(),
        labels: currentLabels(),
        appearance,
        ink: frame.ink,
        size: size(),
        glyphScale: glyphScale(),
      })
    },
    measure() {
      if (staleLabels) placeLabels()
      return { labels: labels.measure(currentLabels()), ...measuredOf(currentStage()), ...size() }
    },
    overview: () => overviewOf(drawn, appearance, places.placement, camera.pose, size()),
    onFrame(listener) {
      watching.add(listener)
      return () => void watching.delete(listener)
    },
    destroy() {
      destroyed = true
      rest.stop()
      unwatch()
      places.destroy()
      sigma.kill()
      delete (container as CanvasHost).canvas
    },
  }
  ;(container as CanvasHost).canvas = api
  return api
}
