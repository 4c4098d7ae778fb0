import styles from "./Drawer.module.css"

/** The field that searches a drawer. */
export function DrawerSearch({ label, query, change }: { label: string; query: string; change: (query: string) => void }) {
  return (
    <input
      ref={(input) => {
        if (input && document.activeElement?.closest("[data-drawer]") === null) input.focus()
      }}
      className={styles.search}
      type="text"
      spellCheck={false}
      autoComplete="off"
      placeholder={label}
      aria-label={label}
      value={query}
      onChange={(event) => change(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || query === "") return
        event.preventDefault()
        change("")
      }}
    />
  )
}
