import { useEffect, useState } from "react"
import { ChevronLeft, ChevronRight, Pause, Play, Repeat, X } from "lucide-react"
import { announce, setWindow, toggleCertain } from "../app/acts.ts"
import { store, useApp, useLanguage, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { windowWords } from "../state/dates.ts"
import { played, SPEEDS, stepFor, stepped, STEPS, windowAt, type Speed, type Step, type Window } from "../state/playback.ts"
import type { TextKey } from "../state/texts.ts"
import styles from "./Playback.module.css"

const STEP_NAMES: Record<Step, TextKey> = { day: "time.day", week: "time.week", month: "time.month", year: "time.year" }
/** Milliseconds that a step stands at the plain speed. */
const STAND = 900

/** The window of time in words, and what plays it. */
export function Playback({ span, undated }: { span: Window; undated: number }) {
  const say = useSay()
  const language = useLanguage()
  const window = useApp((state) => state.view.window)
  const certain = useApp((state) => state.view.dates === "certain")
  const [step, setStep] = useState<Step>(() => stepFor(span))
  const [speed, setSpeed] = useState<Speed>(1)
  const [loop, setLoop] = useState(false)
  const [playing, setPlaying] = useState(false)

  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      const next = played(store.getState().view.window, step, span, loop)
      if (next) setWindow(next)
      else setPlaying(false)
    }, STAND / speed)
    return () => clearInterval(timer)
  }, [playing, step, speed, loop, span])

  const start = () => {
    if (!playing && (!window || window.to >= span.to)) setWindow(windowAt(span.from, step))
    setPlaying(!playing)
  }
  const go = (direction: 1 | -1) => {
    const next = window ? stepped(window, step, direction) : windowAt(direction === 1 ? span.from : span.to, step)
    setWindow(next)
    announce(windowWords(next, language))
  }
  return (
    <div className={styles.playback} role="group" aria-label={say("time.choose")}>
      {window ? (
        <>
          <span className={styles.words} data-window>
            {windowWords(window, language)}
          </span>
          {undated > 0 && <span className={styles.undated}>{say("time.leftOut", { n: undated })}</span>}
          <Button look="text" aria-pressed={certain} onClick={toggleCertain}>
            {say("time.onlyCertain")}
          </Button>
          <Button
            look="icon"
            aria-label={say("time.clear")}
            onClick={() => {
              setPlaying(false)
              setWindow(null)
            }}
          >
            <X size={14} strokeWidth={1.6} />
          </Button>
        </>
      ) : (
        <span className={styles.hint}>{say("time.drag")}</span>
      )}
      <Button look="icon" aria-label={say("time.back")} onClick={() => go(-1)}>
        <ChevronLeft size={15} strokeWidth={1.6} />
      </Button>
      <Button look="icon" aria-label={say(playing ? "time.pause" : "time.play")} onClick={start}>
        {playing ? <Pause size={14} strokeWidth={1.6} /> : <Play size={14} strokeWidth={1.6} />}
      </Button>
      <Button look="icon" aria-label={say("time.forward")} onClick={() => go(1)}>
        <ChevronRight size={15} strokeWidth={1.6} />
      </Button>
      <select className={styles.wide} aria-label={say("time.step")} value={step} onChange={(event) => setStep(event.target.value as Step)}>
        {STEPS.map((one) => (
          <option key={one} value={one}>
            {say(STEP_NAMES[one])}
          </option>
        ))}
      </select>
      <select
        className={styles.wide}
        aria-label={say("time.speed")}
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value) as Speed)}
      >
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            {say("time.times", { n: one })}
          </option>
        ))}
      </select>
      <Button look="icon" className={styles.wide} aria-label={say("time.loop")} aria-pressed={loop} onClick={() => setLoop(!loop)}>
        <Repeat size={14} strokeWidth={1.6} />
      </Button>
    </div>
  )
}
