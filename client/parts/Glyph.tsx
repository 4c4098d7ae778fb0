import { countryByAlpha3 } from "../../server/model/countries.ts"
import { kindById, type Actor, type Kind } from "../../server/model/index.ts"
import { flagOf, flagUrl } from "../canvas/flags/index.ts"
import { pictograms } from "../canvas/glyphs/pictograms.ts"
import { isArmed } from "../state/names.ts"
import styles from "./Glyph.module.css"

const WEARS_FLAG: readonly Kind[] = ["person", "office", "forces"]

interface Props {
  kind: Kind
  armed: boolean
  /** Address of a round flag: the whole glyph of a state, the small one of the others. */
  flag?: string | null
  /** Diameter of the circle. */
  size?: number
}

/** The picture of an actor's kind, as the graph draws it. */
export function Glyph({ kind, armed, flag = null, size = 22 }: Props) {
  const r = size / 2 - 0.6
  const corner = kind !== "state" && flag ? Math.max(4, r * 0.42) : 0
  const at = r * Math.SQRT1_2
  const mark = size * 0.54
  return (
    <svg
      className={styles.glyph}
      data-armed={armed || undefined}
      width={size + 2}
      height={size + 2}
      viewBox={`${-size / 2 - 1} ${-size / 2 - 1} ${size + 2} ${size + 2}`}
      aria-hidden
    >
      {kind === "state" ? (
        <State flag={flag} r={r} />
      ) : kind === "people" ? (
        <People r={r} />
      ) : (
        <>
          <circle className={styles.rim} r={r} />
          <path
            className={styles.mark}
            transform={`translate(${-mark / 2} ${-mark / 2}) scale(${mark / 24})`}
            d={pictograms[kindById[kind].pictogram]}
          />
        </>
      )}
      {corner > 0 && flag && (
        <>
          <circle className={styles.paper} cx={at} cy={at} r={corner + 1.2} />
          <image href={flag} x={at - corner} y={at - corner} width={corner * 2} height={corner * 2} />
          <circle className={styles.flagRim} cx={at} cy={at} r={corner - 0.3} />
        </>
      )}
    </svg>
  )
}

function State({ flag, r }: { flag: string | null; r: number }) {
  if (flag)
    return (
      <>
        <image href={flag} x={-r} y={-r} width={r * 2} height={r * 2} />
        <circle className={styles.flagRim} r={r - 0.3} />
      </>
    )
  // No flag in particular: three stripes of ink.
  const h = r / 3
  const w = Math.sqrt(r * r - h * h)
  return (
    <>
      <path className={styles.stripe} d={`M${-w} ${-h} A${r} ${r} 0 0 1 ${w} ${-h} Z`} />
      <path className={styles.stripeDark} d={`M${-w} ${h} A${r} ${r} 0 0 0 ${w} ${h} Z`} />
      <circle className={styles.rim} r={r} fillOpacity={0} />
    </>
  )
}

function People({ r }: { r: number }) {
  const inner = Array.from({ length: 6 }, (_, i) => (i / 6) * Math.PI * 2 + Math.PI / 2)
  return (
    <>
      <circle className={styles.dots} r={r} strokeDasharray="0.1 2.6" />
      <circle className={styles.dot} r={r * 0.12} />
      {inner.map((angle) => (
        <circle key={angle} className={styles.dot} cx={Math.cos(angle) * r * 0.4} cy={Math.sin(angle) * r * 0.4} r={r * 0.12} />
      ))}
    </>
  )
}

/** Address of a country's flag; on a day in the past the one that was flown then. */
export function flagFor(country: string | null, day: string | null): string | null {
  const alpha2 = country ? countryByAlpha3.get(country)?.alpha2 : undefined
  const name = alpha2 ? flagOf(alpha2, day) : null
  return name ? flagUrl(name) : null
}

/** The glyph of one actor with the flag it wears. */
export function ActorGlyph({ actor, day, size }: { actor: Actor; day: string | null; size?: number }) {
  const wears = actor.kind === "state" || WEARS_FLAG.includes(actor.kind)
  return <Glyph kind={actor.kind} armed={isArmed(actor)} flag={wears ? flagFor(actor.country, day) : null} size={size} />
}
