import { useEffect, useMemo, useRef, useState } from "react"
import { ProblemError } from "../api.ts"
import { makeCanvas } from "../canvas/canvas.ts"
import type { Canvas } from "../canvas/port.ts"
import { useLanguage } from "../app/store.ts"
import { useTheme } from "../app/theme.ts"
import { Button } from "../parts/Button.tsx"
import { nothing } from "../state/view.ts"
import { addToPicture, open, openLine, showOnly } from "./open.ts"
import { resolve, type Drawing } from "./resolve.ts"
import { Note } from "./Note.tsx"
import { foundIn, isEmpty, originOf, type Found } from "./state/found.ts"
import { useSpeak, type Result } from "./store.ts"
import styles from "./ResultGraph.module.css"

/** What of a whole answer can be drawn. */
function useFound(result: Result): Found | null {
  const { rows, columns, origins, count, ending, stopped } = result
  const whole = ending !== null || stopped
  return useMemo(
    () =>
      whole
        ? foundIn(
            rows.slice(0, count),
            columns.map((column, index) => originOf(column, origins[index] ?? null)),
          )
        : null,
    [whole, rows, count, columns, origins],
  )
}

/** Brings an answer into the picture, or makes it the picture. */
export function Acts({ result }: { result: Result }) {
  const speak = useSpeak()
  const found = useFound(result)
  const none = found === null || isEmpty(found)
  const [busy, setBusy] = useState(false)
  const act = async (doing: (drawing: Drawing) => Promise<void> | void) => {
    if (!found) return
    setBusy(true)
    try {
      await doing(await resolve(found))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button look="plain" disabled={none || busy} onClick={() => void act(addToPicture)}>
        {speak("result.add")}
      </Button>
      <Button look="plain" disabled={none || busy} onClick={() => void act(showOnly)}>
        {speak("result.only")}
      </Button>
    </>
  )
}

/** The answer as a graph of its own, drawn as the picture is. */
export function ResultGraph({ result }: { result: Result }) {
  const speak = useSpeak()
  const found = useFound(result)
  const [state, setState] = useState<{ found: Found; drawing: Drawing | null; fault: string } | null>(null)
  useEffect(() => {
    if (!found) return
    let current = true
    resolve(found).then(
      (drawing) => current && setState({ found, drawing, fault: "" }),
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error
        if (current) setState({ found, drawing: null, fault: error.message })
      },
    )
    return () => {
      current = false
    }
  }, [found])
  if (!found || state?.found !== found) return <Note title={speak("result.drawing")} />
  const { drawing, fault } = state
  if (!drawing) return <Note title={speak("trouble.other")} text={fault} />
  return (
    <div className={styles.graph}>
      <Said found={found} drawing={drawing} />
      {drawing.actors.length === 0 ? (
        <Note title={speak("result.noActors")} text={speak("result.noActorsHow")} />
      ) : (
        <Drawn drawing={drawing} />
      )}
    </div>
  )
}

/** What is drawn, and what the rows hold besides. */
function Said({ found, drawing }: { found: Found; drawing: Drawing }) {
  const speak = useSpeak()
  const lines = [...drawing.ties, ...drawing.derived].reduce((sum, tie) => sum + tie.lines.length, 0)
  const left = [...found.undrawn].map(([word, n]) => `${n} ${word}`)
  if (drawing.unknown > 0) left.push(speak("result.unknown", { n: drawing.unknown }))
  return (
    <p className={styles.said}>
      {speak("result.drawn", {
        actors: speak("result.actors", { n: drawing.actors.length }),
        lines: speak("result.lines", { n: lines }),
      })}{" "}
      {left.length > 0 && speak("result.undrawn", { what: left.join(", ") })}
    </p>
  )
}

function Drawn({ drawing }: { drawing: Drawing }) {
  const speak = useSpeak()
  const language = useLanguage()
  const theme = useTheme()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<Canvas | null>(null)
  useEffect(() => {
    if (!box.current) return
    try {
      canvas.current = makeCanvas(box.current, {
        actor: (id) => void open("actor", id),
        line: (line) => openLine(drawing, line),
      })
    } catch (error) {
      // Without WebGL the table has the same.
      console.info("Entente draws nothing:", error)
      return
    }
    const { actors, ties, derived } = drawing
    canvas.current.show({ actors, ties, derived, layout: null, also: actors.map((actor) => actor.id) })
    return () => {
      canvas.current?.destroy()
      canvas.current = null
    }
  }, [drawing])
  useEffect(() => {
    const all = {
      families: [],
      statuses: [],
      kinds: [],
      partOf: true,
      derived: true,
      hidden: [],
      heard: null,
      hues: null,
      names: "every" as const,
      focus: null,
      lit: null,
      chosen: [],
      highlight: [],
    }
    canvas.current?.look({ language, theme, ...all, selection: nothing, keyboard: nothing })
  }, [drawing, language, theme])
  return <div id="result-picture" ref={box} className={styles.canvas} role="img" aria-label={speak("result.graphLabel")} />
}
