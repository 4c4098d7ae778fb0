import styles from "./VoiceSwatch.module.css"

const TOKENS = ["several", "itself", "1", "2", "3", "4", "5", "other"]

/** A line in the hue of who says so, by the hue's number. */
export function VoiceSwatch({ hue }: { hue: number }) {
  return (
    <svg className={styles.swatch} width="22" height="12" viewBox="0 -6 22 12" aria-hidden>
      <path d="M0 0H16" style={{ stroke: `var(--voice-${TOKENS[hue]})` }} />
    </svg>
  )
}
