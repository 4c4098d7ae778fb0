import { getGraph } from "../api.ts"
import type { Camera } from "../canvas/port.ts"
import { FIRST, holds, isPart, withoutActors, type Region } from "../state/overview.ts"
import { mergePicture } from "../state/picture.ts"
import { say } from "../state/texts.ts"
import { announce, theCanvas } from "./acts.ts"
import { patiently } from "./connection.ts"
import { failed, hear, loadJoining } from "./overview.ts"
import { store } from "./store.ts"

/** From this zoom on the reader looks closer, and up to the other sees the whole again. */
const CLOSER = 1.6
const WHOLE = 1.05
/** Of more than these the ones out of sight go. */
const BROUGHT_MOST = 900

/** Parts of the plane of which everybody is drawn, or as many as may be. */
let known: { seen: Region; all: boolean }[] = []
let running = false
/** Where the reader looked while another part was fetched. */
let next: Camera | null = null

/** Tells whether the reader wants more of a part, and whether the picture can have it. */
function wanted(): boolean {
  const { picture, view, drawing } = store.getState()
  const { nearer, grouping, arrangement, only, focus } = view
  if (!picture?.positions || !isPart(picture) || drawing !== "ready") return false
  return nearer && grouping === null && arrangement === null && only === null && focus === null
}

/** Takes away who came because the reader looked closer, but not what they picked since. */
export function lookFromAfar(): void {
  const { picture, brought, view } = store.getState()
  known = []
  if (!picture || brought.size === 0) return
  const { selection, chosen, moved } = view
  const kept = new Set([
    ...chosen,
    ...Object.keys(moved),
    ...(selection.type === "actor" ? [selection.actor] : selection.type === "line" ? selection.line.tie.split("~") : []),
  ])
  const gone = new Set([...brought].filter((id) => !kept.has(id)))
  store.setState({ picture: withoutActors(picture, gone), brought: new Set() })
  announce(say(view.language, "overview.afar", { n: gone.size }))
}

/**
 * Fetches those with the most relations who stand where the reader looks closer, as many as the whole began with; they go again when
 * the reader sees the whole.
 */
export async function lookCloser(camera: Camera): Promise<void> {
  next = running ? camera : null
  if (running) return
  if (camera.zoom <= WHOLE || !wanted()) return lookFromAfar()
  const canvas = theCanvas()
  if (camera.zoom < CLOSER || !canvas) return
  const { x, y, width, height } = canvas.overview().seen
  const seen = { left: x, top: y, right: x + width, bottom: y + height }
  if (known.some((one) => (one.all ? holds(one.seen, seen) : holds(one.seen, seen) && holds(seen, one.seen)))) return
  running = true
  store.setState({ growing: 0 })
  try {
    const box = Object.values(seen)
      .map((side) => side.toFixed(2))
      .join(",")
    const found = await patiently(() => getGraph({ level: "tie", most: FIRST, box, strands: "yes" }))
    const { picture } = store.getState()
    if (!picture || !wanted()) return
    known.push({ seen, all: found.actors.length < FIRST })
    const there = new Set(picture.actors.map(({ id }) => id))
    const news = found.actors.filter(({ id }) => !there.has(id)).map(({ id }) => id)
    if (news.length === 0) return
    hear(found.ties)
    const around = await loadJoining(mergePicture(picture, found), news)
    join(news, mergePicture(found, around), seen)
  } catch (error) {
    failed(error)
  } finally {
    running = false
    store.setState({ growing: null })
    if (next) void lookCloser(next)
  }
}

type Found = Parameters<typeof mergePicture>[1]

function join(news: readonly string[], found: Found, seen: Region): void {
  const { picture, brought, view } = store.getState()
  if (!picture || !wanted()) return
  const wantedOnes = new Set([...picture.actors.map(({ id }) => id), ...news])
  const joined = mergePicture(picture, {
    actors: found.actors.filter(({ id }) => wantedOnes.has(id)),
    ties: found.ties.filter(({ source, target }) => wantedOnes.has(source) && wantedOnes.has(target)),
    positions: found.positions,
  })
  const all = new Set([...brought, ...news])
  const gone = new Set(all.size > BROUGHT_MOST ? outside(all, joined.positions, seen) : [])
  store.setState({
    picture: withoutActors(joined, gone),
    brought: new Set([...all].filter((id) => !gone.has(id))),
  })
  if (gone.size > 0) known = known.slice(-1)
  announce(say(view.language, "overview.closer", { n: news.length }))
}

function outside(ids: ReadonlySet<string>, positions: Found["positions"], { left, top, right, bottom }: Region): string[] {
  const inside = (at: { x: number; y: number }) => at.x >= left && at.x <= right && at.y >= top && at.y <= bottom
  return (positions?.actors ?? []).flatMap((at) => (ids.has(at.actor) && !inside(at) ? at.actor : []))
}
