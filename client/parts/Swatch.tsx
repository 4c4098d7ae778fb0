import { familyById, statusById, type Family, type Status } from "../../server/model/index.ts"
import type { CSSProperties } from "react"
import styles from "./Swatch.module.css"

interface Props {
  /** Ink when no family is meant. */
  family?: Family
  status?: Status
  /** The number of a hue that says something else than the family. */
  hue?: number | undefined
  width?: number
  /** Down instead of to the right. */
  down?: boolean
}

const DASHES = { solid: undefined, ring: undefined, dashed: "7 5", dotted: "0.1 5", dashdot: "9 4 0.1 4", struck: undefined }

/** Tokens as the canvas has them in `VOICE_HUES`. */
const HUES = ["several", "itself", "1", "2", "3", "4", "5", "other"]
const hueStyle = (hue: number) => ({ "--hue": `var(--voice-${HUES[hue]})` }) as CSSProperties

function End({ family, at }: { family: Family; at: number }) {
  const { end } = familyById[family]
  if (end === "none") return null
  if (end === "chevron") return <path className={styles.open} d={`M${at - 8} ${-3.6} L${at} 0 L${at - 8} 3.6`} />
  if (end === "triangle") return <path className={styles.full} d={`M${at - 9} -3.25 L${at} 0 L${at - 9} 3.25 Z`} />
  return <path className={styles.full} d={`M${at - 9} -3.25 L${at} 0 L${at - 9} 3.25 L${at - 6} 0 Z`} />
}

/** A line as the picture draws it: hue is the family, style the status, the end the direction. */
export function Swatch({ family, status = "occurred", hue, width = 32, down = false }: Props) {
  const { line } = statusById[status]
  const ends = family !== undefined && familyById[family].end !== "none"
  const stop = ends && familyById[family].end !== "chevron" ? width - 6 : width
  const middle = (ends ? stop - 3 : width) / 2
  const stroke = line === "struck" ? 1.2 : 2
  return (
    <svg
      className={styles.swatch}
      data-family={family}
      style={hue === undefined ? undefined : hueStyle(hue)}
      width={down ? 12 : width}
      height={down ? width : 12}
      viewBox={down ? `-6 0 12 ${width}` : `0 -6 ${width} 12`}
      aria-hidden
    >
      <g transform={down ? "rotate(90)" : undefined}>
        {line === "ring" ? (
          <path className={styles.line} strokeWidth={stroke} d={`M0 0 H${middle - 3.5} M${middle + 3.5} 0 H${stop}`} />
        ) : (
          <path
            className={styles.line}
            strokeWidth={stroke}
            strokeDasharray={DASHES[line]}
            strokeLinecap={line === "dotted" || line === "dashdot" ? "round" : "butt"}
            d={`M${line === "dotted" ? 1 : 0} 0 H${stop}`}
          />
        )}
        {line === "ring" && <circle className={styles.open} strokeWidth={1.6} cx={middle} cy={0} r={3.2} />}
        {line === "struck" && <path className={styles.open} strokeWidth={1.2} d={`M${middle - 5} -5 l4 10 M${middle} -5 l4 10`} />}
        {family && <End family={family} at={width} />}
      </g>
    </svg>
  )
}
