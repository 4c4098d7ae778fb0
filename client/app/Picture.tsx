import { Maximize, Minus, Plus } from "lucide-react"
import { useEffect, useRef, type KeyboardEvent } from "react"
import type { Look, Selection } from "../canvas/port.ts"
import { Button } from "../parts/Button.tsx"
import { Arranging, LayoutsButton } from "../panels/LayoutsButton.tsx"
import { MiniMap } from "../panels/MiniMap.tsx"
import { Tooltip } from "../panels/Tooltip.tsx"
import { heardSpokes, spokeHues, type Folded } from "../state/folding.ts"
import { groupedSelection, groupHues, heardGroups, type Grouped } from "../state/groups.ts"
import { isPart, placesOf } from "../state/overview.ts"
import { nothing } from "../state/view.ts"
import { announce, select, theCanvas } from "./acts.ts"
import { openCanvas } from "./drawing.ts"
import { fit, placeCamera, zoom } from "./camera.ts"
import { describe } from "./describe.ts"
import { lineBehind, useGrouped } from "./grouping.ts"
import { useDerived, useFolded, useHeard, useScene } from "./lookup.ts"
import { store, useApp, useSay } from "./store.ts"
import { useTheme } from "./theme.ts"
import styles from "./Picture.module.css"

const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const

/** What the canvas draws now. */
function useLook(theme: "light" | "dark", folded: Folded | null, grouped: Grouped | null): Look {
  const view = useApp((state) => state.view)
  const keyboard = useApp((state) => state.keyboard)
  const highlight = useApp((state) => state.highlight)
  const focused = useApp((state) => state.canvasFocused)
  const { heard, hues } = useHeard()
  const lit = useApp((state) => state.lit)
  const { language, families, statuses, kinds, partOf, derived, hidden, focus, selection, chosen, names } = view
  const look: Look = {
    language,
    theme,
    families,
    statuses,
    kinds,
    partOf,
    derived,
    hidden,
    heard: heard && folded ? heardSpokes(heard, folded) : heard,
    hues: hues && folded ? spokeHues(hues, folded) : hues,
    names,
    focus,
    selection,
    lit,
    chosen,
    keyboard: focused ? keyboard : nothing,
    highlight,
  }
  if (!grouped) return look
  const { groupOf } = grouped
  const group = (id: string) => groupOf.get(id) ?? id
  return {
    ...look,
    kinds: [],
    hidden: [],
    heard: heard && heardGroups(heard, grouped),
    hues: hues && groupHues(hues, grouped),
    focus: focus && group(focus),
    selection: groupedSelection(selection, grouped),
    lit: lit && {
      actors: lit.actors.map(group),
      pairs: lit.pairs.map(([a, b]) => [group(a), group(b)] as const),
    },
    chosen: chosen.map(group),
    highlight: highlight.map(group),
  }
}

/** The graph: the one place where React and the canvas meet. */
export function Picture() {
  const say = useSay()
  const theme = useTheme()
  const picture = useScene()
  const folded = useFolded(picture)
  const grouped = useGrouped()
  const look = useLook(theme, folded, grouped)
  const now = useRef(look)
  useEffect(() => {
    now.current = look
  })
  const box = useRef<HTMLDivElement>(null)
  const placed = useRef(false)
  const drawing = useApp((state) => state.drawing)
  const derived = useDerived()
  const alone = useApp((state) => state.view.only !== null)
  const arrangement = useApp((state) => state.view.arrangement)
  const moved = useApp((state) => state.view.moved)
  const size = useApp((state) => state.view.size)

  useEffect(() => {
    if (!box.current) return
    return openCanvas(box.current)
  }, [])
  useEffect(() => {
    if (drawing !== "ready" || !picture) return
    const canvas = theCanvas()
    canvas?.look(now.current)
    // Of a part of a bigger graph everybody stands there who is counted.
    const also = alone || isPart(picture) ? picture.actors.map((actor) => actor.id) : []
    const { ties, events } = folded ?? { ties: picture.ties, events: [] }
    canvas?.show(
      grouped
        ? { actors: grouped.actors, ties: grouped.ties, derived: [], layout: null, arrangement, moved, size }
        : {
            actors: picture.actors,
            ties,
            events,
            derived: derived ?? [],
            layout: picture.layout,
            stored: placesOf(picture),
            also,
            arrangement,
            moved,
            size,
          },
    )
    if (!placed.current) placeCamera(store.getState().view.camera)
    placed.current = true
  }, [drawing, picture, folded, grouped, derived, alone, arrangement, moved, size])
  useEffect(() => {
    if (drawing === "ready") theCanvas()?.look(look)
  })

  return (
    <div className={styles.picture}>
      <div
        id="picture"
        ref={box}
        className={styles.canvas}
        tabIndex={0}
        role="application"
        aria-roledescription={say("canvas.role")}
        aria-label={say("canvas.label")}
        onKeyDown={keys}
        onFocus={() => store.setState({ canvasFocused: true })}
        onBlur={() => store.setState({ canvasFocused: false })}
      />
      {drawing !== "missing" && <Zoom />}
      <MiniMap />
      <Tooltip />
      <Arranging />
    </div>
  )
}

function keys(event: KeyboardEvent): void {
  const direction = ARROWS[event.key as keyof typeof ARROWS]
  const canvas = theCanvas()
  if (!canvas || event.target !== event.currentTarget) return
  if (direction) {
    event.preventDefault()
    walk(canvas.neighbour(store.getState().keyboard, direction))
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault()
    const { keyboard } = store.getState()
    if (keyboard.type !== "none") select(keyboard.type === "line" ? lineBehind(keyboard.line) : keyboard)
  }
}

function walk(next: Selection): void {
  const { view } = store.getState()
  if (next.type === "none" || next === store.getState().keyboard) return announce(describe(nothing, view.language))
  store.setState({ keyboard: next })
  announce(describe(next, view.language))
}

function Zoom() {
  const say = useSay()
  return (
    <div className={styles.zoom}>
      <LayoutsButton />
      <Button look="icon" aria-label={say("canvas.in")} aria-keyshortcuts="+" onClick={() => zoom(1.5)}>
        <Plus size={16} strokeWidth={1.6} />
      </Button>
      <Button look="icon" aria-label={say("canvas.out")} aria-keyshortcuts="-" onClick={() => zoom(1 / 1.5)}>
        <Minus size={16} strokeWidth={1.6} />
      </Button>
      <Button look="icon" aria-label={say("canvas.fit")} aria-keyshortcuts="0" onClick={fit}>
        <Maximize size={16} strokeWidth={1.6} />
      </Button>
    </div>
  )
}
