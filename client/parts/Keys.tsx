import styles from "./Keys.module.css"

const APPLE = /mac|iphone|ipad/i.test(navigator.userAgent)
const NAMES: Record<string, string> = {
  Mod: APPLE ? "⌘" : "Ctrl",
  Shift: "⇧",
  Escape: "Esc",
  Delete: "Del",
  "-": "−",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
}

/** A key as a command writes it, as it stands on the keyboard. */
export function Keys({ of }: { of: string }) {
  const keys = of.length === 1 ? [of] : of.split("+")
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key}>{NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
      ))}
    </span>
  )
}
