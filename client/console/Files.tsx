import { Download } from "lucide-react"
import { useEffect, useId, useRef, useState } from "react"
import { Button } from "../parts/Button.tsx"
import { fileOf, MEDIA, type FileFormat } from "./state/files.ts"
import { useSpeak, type Result } from "./store.ts"
import styles from "./Files.module.css"

const FORMATS: readonly FileFormat[] = ["csv", "json", "ndjson"]

function download(format: FileFormat, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${MEDIA[format]};charset=utf-8` }))
  const link = document.createElement("a")
  link.href = url
  link.download = `entente.${format}`
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The whole answer, copied or as a file. */
export function Files({ result }: { result: Result }) {
  const speak = useSpeak()
  const id = useId()
  const box = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState("")
  useEffect(() => {
    if (!open) return
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener("pointerdown", outside)
    return () => removeEventListener("pointerdown", outside)
  }, [open])
  const text = (format: FileFormat) => fileOf(format, { columns: result.columns, rows: result.rows.slice(0, result.count) })
  const copy = async (format: FileFormat) => {
    try {
      await navigator.clipboard.writeText(text(format))
      setSaid(speak("result.copied", { n: result.count }))
    } catch (error) {
      if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error
      setSaid(speak("run.linkFailed"))
    }
  }
  return (
    <span
      ref={box}
      className={styles.place}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return
        event.preventDefault()
        setOpen(false)
      }}
    >
      <Button look="icon" aria-label={speak("result.files")} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Download size={16} strokeWidth={1.6} />
      </Button>
      <span id={id} className={styles.menu} role="group" aria-label={speak("result.files")} hidden={!open}>
        {FORMATS.map((format) => (
          <span key={format} className={styles.row}>
            <button type="button" onClick={() => void copy(format)}>
              {speak("result.copy", { format: format.toUpperCase() })}
            </button>
            <button type="button" onClick={() => download(format, text(format))}>
              {speak("result.download", { format: format.toUpperCase() })}
            </button>
          </span>
        ))}
        <span role="status" className={styles.said}>
          {said}
        </span>
      </span>
    </span>
  )
}
