import {
  Command,
  Menu,
  Moon,
  Redo2,
  Search as SearchIcon,
  Share,
  SlidersHorizontal,
  SquareTerminal,
  Sun,
  Table2,
  Undo2,
} from "lucide-react"
import { setConsole, setLanguage, setList, setSheet, toggleTheme } from "./acts.ts"
import { Search } from "../panels/Search.tsx"
import { Button } from "../parts/Button.tsx"
import { redo, undo } from "./history.ts"
import { store, useApp, useSay } from "./store.ts"
import { share } from "./share.ts"
import { usePhone, useTheme } from "./theme.ts"
import styles from "./Bar.module.css"

/** Name, search, language, look and link. */
export function Bar() {
  const phone = usePhone()
  return (
    <header className={styles.bar}>
      {phone ? (
        <PhoneBar />
      ) : (
        <>
          <h1 className={styles.wordmark}>Entente</h1>
          <div className={styles.search}>
            <Search />
          </div>
          <Languages />
          <span className={styles.rule} aria-hidden />
          <UndoButtons />
          <ThemeButton />
          <ShareButton />
          <ActsButton />
          <ListButton />
          <ConsoleButton />
        </>
      )}
    </header>
  )
}

function PhoneBar() {
  const say = useSay()
  const sheet = useApp((state) => state.sheet)
  if (sheet === "search") {
    return (
      <div className={styles.search}>
        <Search onDone={closeSearch} />
      </div>
    )
  }
  return (
    <>
      <Button
        look="icon"
        aria-label={say("bar.menu")}
        aria-expanded={sheet === "menu"}
        onClick={() => setSheet(sheet === "menu" ? "none" : "menu")}
      >
        <Menu size={19} strokeWidth={1.6} />
      </Button>
      <h1 className={styles.wordmark}>Entente</h1>
      <Button look="icon" aria-label={say("bar.search")} onClick={() => setSheet("search")}>
        <SearchIcon size={20} strokeWidth={1.6} />
      </Button>
      <Button
        look="icon"
        aria-label={say("bar.filters")}
        aria-expanded={sheet === "legend"}
        onClick={() => setSheet(sheet === "legend" ? "none" : "legend")}
      >
        <SlidersHorizontal size={19} strokeWidth={1.6} />
      </Button>
    </>
  )
}

const closeSearch = () => setSheet("none")

/** German or English, for names and interface. */
export function Languages() {
  const say = useSay()
  const language = useApp((state) => state.view.language)
  return (
    <div className={styles.languages} role="group" aria-label={say("bar.language")}>
      {(["de", "en"] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === language}
          aria-label={{ de: "DE, Deutsch", en: "EN, English" }[one]}
          lang={one}
          onClick={() => setLanguage(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  )
}

/** Dark or light. */
export function ThemeButton() {
  const say = useSay()
  const theme = useTheme()
  const other = theme === "dark" ? "light" : "dark"
  return (
    <Button look="icon" aria-label={say(other === "dark" ? "bar.toDark" : "bar.toLight")} onClick={toggleTheme}>
      {theme === "dark" ? <Sun size={17} strokeWidth={1.6} /> : <Moon size={17} strokeWidth={1.6} />}
    </Button>
  )
}

/** Undo and redo, by the name of what they would undo. */
export function UndoButtons() {
  const say = useSay()
  const past = useApp((state) => state.history.past.at(-1)?.name)
  const future = useApp((state) => state.history.future.at(-1)?.name)
  const undoing = past ? say("bar.undo", { what: say(past.key, past.values) }) : say("act.undo")
  const redoing = future ? say("bar.redo", { what: say(future.key, future.values) }) : say("act.redo")
  return (
    <>
      <Button look="icon" aria-label={undoing} aria-keyshortcuts="Control+z" disabled={!past} onClick={undo}>
        <Undo2 size={17} strokeWidth={1.6} />
      </Button>
      <Button look="icon" aria-label={redoing} aria-keyshortcuts="Control+Shift+z" disabled={!future} onClick={redo}>
        <Redo2 size={17} strokeWidth={1.6} />
      </Button>
    </>
  )
}

/** Opens the palette. */
export function ActsButton() {
  const say = useSay()
  return (
    <Button
      look="icon"
      aria-label={say("bar.acts")}
      aria-keyshortcuts="Control+k"
      onClick={() => store.setState({ sheet: "none", palette: true })}
    >
      <Command size={16} strokeWidth={1.6} />
    </Button>
  )
}

/** Copies the address of the view. */
export function ShareButton() {
  const say = useSay()
  return (
    <Button look="icon" aria-label={say("bar.share")} onClick={() => void share()}>
      <Share size={17} strokeWidth={1.6} />
    </Button>
  )
}

/** The same as the picture, as a list. */
export function ListButton() {
  const say = useSay()
  const list = useApp((state) => state.view.list)
  return (
    <Button className={styles.list} aria-pressed={list} aria-keyshortcuts="l" onClick={() => setList(!list)}>
      <Table2 size={15} strokeWidth={1.6} />
      {say("bar.list")}
    </Button>
  )
}

/** The console, beside the picture. */
export function ConsoleButton() {
  const say = useSay()
  const open = useApp((state) => state.view.console)
  return (
    <Button
      id="console-button"
      className={styles.console}
      aria-pressed={open}
      aria-keyshortcuts="c"
      onClick={() => {
        setSheet("none")
        setConsole(!open)
      }}
    >
      <SquareTerminal size={15} strokeWidth={1.6} />
      {say("bar.console")}
    </Button>
  )
}
