import { lazy, Suspense, useEffect, useState, type ReactNode } from "react"
import { ArticleCard } from "../panels/ArticleCard.tsx"
import { Legend, useCounts } from "../panels/Legend.tsx"
import { Choice } from "../panels/Choice.tsx"
import { Notice } from "../panels/Notice.tsx"
import { Scope } from "../panels/Scope.tsx"
import { Rail } from "../panels/Rail.tsx"
import { Reader } from "../panels/Reader.tsx"
import { Away, Empty, Fault, Opening } from "../panels/States.tsx"
import { Timeline } from "../panels/Timeline.tsx"
import { Button } from "../parts/Button.tsx"
import { Sheet } from "../parts/Sheet.tsx"
import { resetFilters, setSheet, unselect } from "./acts.ts"
import { closeUp } from "./camera.ts"
import { ActsButton, Bar, ConsoleButton, Languages, ListButton, ShareButton, ThemeButton, UndoButtons } from "./Bar.tsx"
import { useGrouped } from "./grouping.ts"
import { lineWord } from "../canvas/port.ts"
import { Boundary } from "./Boundary.tsx"
import { Picture } from "./Picture.tsx"
import { isPart } from "../state/overview.ts"
import type { TextKey } from "../state/texts.ts"
import type { PanelId } from "../state/view.ts"
import { store, useApp, useSay } from "./store.ts"
import { useMedia, usePhone } from "./theme.ts"
import { ChevronLeft, X } from "lucide-react"
import styles from "./App.module.css"

/** The console weighs more than all the rest: it comes when it is opened. */
const Console = lazy(() => import("../console/Console.tsx"))

/** What most readers of a first picture never open comes when it is asked for. */
const ActorPanel = lazy(async () => ({ default: (await import("../panels/ActorPanel.tsx")).ActorPanel }))
const Contradictions = lazy(async () => ({ default: (await import("../panels/Contradictions.tsx")).Contradictions }))
const Compare = lazy(async () => ({ default: (await import("../panels/Compare.tsx")).Compare }))
const Examples = lazy(async () => ({ default: (await import("../panels/Examples.tsx")).Examples }))
const Hints = lazy(async () => ({ default: (await import("../panels/Hints.tsx")).Hints }))
const GroupPanel = lazy(async () => ({ default: (await import("../panels/GroupPanel.tsx")).GroupPanel }))
const GroupedNote = lazy(async () => ({ default: (await import("../panels/GroupPanel.tsx")).GroupedNote }))
const Linked = lazy(async () => ({ default: (await import("../panels/Linked.tsx")).Linked }))
const Measures = lazy(async () => ({ default: (await import("../panels/Measures.tsx")).Measures }))
const Imports = lazy(async () => ({ default: (await import("../panels/Imports.tsx")).Imports }))
const List = lazy(async () => ({ default: (await import("../panels/List.tsx")).List }))
const Overview = lazy(async () => ({ default: (await import("../panels/Overview.tsx")).Overview }))
const Palette = lazy(async () => ({ default: (await import("../panels/Palette.tsx")).Palette }))
const Shortcuts = lazy(async () => ({ default: (await import("../panels/Shortcuts.tsx")).Shortcuts }))
const PictureMenu = lazy(async () => ({ default: (await import("../panels/PictureMenu.tsx")).PictureMenu }))
const Takeaway = lazy(async () => ({ default: (await import("../panels/Takeaway.tsx")).Takeaway }))
const Views = lazy(async () => ({ default: (await import("../panels/Views.tsx")).Views }))

/** Whether a Reader or an actor's panel is open. */
type Opened = "line" | "actor" | "article" | "group" | PanelId
function useOpened(): Opened | null {
  const grouped = useGrouped()
  return useApp(({ view: { selection, article, panel } }) => {
    if (selection.type === "none") return article ? "article" : panel
    const group =
      selection.type === "actor" ? grouped?.members.has(selection.actor) : (grouped?.lines.get(lineWord(selection.line))?.length ?? 0) > 1
    return group ? "group" : selection.type
  })
}

/** The page. */
export function App() {
  useDocument()
  return (
    <Boundary>
      <Shell />
    </Boundary>
  )
}

/** Whether something was wanted once: a dialog that was opened closes itself. */
function useOnce(wanted: boolean): boolean {
  const [asked, setAsked] = useState(wanted)
  if (wanted && !asked) setAsked(true)
  return asked || wanted
}

const fold = () => store.setState({ legendOpen: false })

function Shell() {
  const say = useSay()
  const phone = usePhone()
  const wide = useMedia("(min-width: 1440px)")
  const opened = useOpened()
  const legendOpen = useApp((state) => state.legendOpen)
  const list = useApp((state) => state.view.list)
  const ready = useApp((state) => state.picture !== null)
  const announcement = useApp((state) => state.announcement)
  const console = useApp((state) => state.view.console)
  const alone = useApp((state) => state.view.only !== null)
  const grouping = useApp((state) => state.view.grouping)
  const part = useApp((state) => state.picture !== null && isPart(state.picture))
  const shown = useApp((state) => state.shown)
  const menu = useApp((state) => state.menu !== null)
  const shortcuts = useOnce(useApp((state) => state.shortcuts))
  const palette = useOnce(useApp((state) => state.palette))
  const rail = (opened !== null || console) && !(legendOpen ?? (wide && !console))
  return (
    <div
      className={styles.shell}
      data-panel={opened ?? undefined}
      data-rail={(rail && !phone) || undefined}
      data-console={console || undefined}
    >
      <a className={styles.skip} href="#picture">
        {say("bar.skip")}
      </a>
      <Bar />
      {!phone &&
        (rail ? (
          <div className={styles.legend}>
            <Rail />
          </div>
        ) : (
          <aside className={styles.legend} aria-label={say("legend.label")}>
            <div className={styles.legendInner}>
              {legendOpen && (opened || console) && (
                <Button look="icon" className={styles.fold} aria-label={say("legend.fold")} aria-expanded onClick={fold}>
                  <ChevronLeft size={16} strokeWidth={1.6} />
                </Button>
              )}
              <ArticleCard />
              {ready && <Legend />}
            </div>
          </aside>
        ))}
      <main className={styles.main} data-note={alone || grouping !== null ? "line" : part ? "part" : undefined}>
        <Picture />
        <Suspense>{list && ready && <List />}</Suspense>
        <Opening />
        <Empty />
        <Fault />
        <Away />
        <Notice />
        <Suspense>{shown && <Hints />}</Suspense>
        <Scope />
        <Suspense>{grouping && !alone && <GroupedNote />}</Suspense>
        <Suspense>{part && !grouping && !alone && <Overview />}</Suspense>
      </main>
      <div className={styles.choice}>
        <Choice />
      </div>
      {console && (
        <Suspense fallback={<p className={styles.waiting}>{say("scope.opening")}</p>}>
          <Console />
        </Suspense>
      )}
      {!(phone && opened) && !console && (
        <div className={styles.timeline}>
          <Timeline />
        </div>
      )}
      {opened !== null && (phone ? <PanelSheet opened={opened} /> : <div className={styles.panel}>{panelOf(opened)}</div>)}
      {phone && <PhoneSheets />}
      <Suspense>{shortcuts && <Shortcuts />}</Suspense>
      <Suspense>{palette && <Palette />}</Suspense>
      <Suspense>{menu && <PictureMenu />}</Suspense>
      <div className="hidden" aria-live="polite" role="status">
        {announcement}
      </div>
    </div>
  )
}

const OPENED: Record<Opened, () => ReactNode> = {
  line: () => <Reader />,
  article: () => <Reader />,
  actor: () => <ActorPanel />,
  group: () => <GroupPanel />,
  linked: () => <Linked />,
  contradictions: () => <Contradictions />,
  takeaway: () => <Takeaway />,
  views: () => <Views />,
  examples: () => <Examples />,
  compare: () => <Compare />,
  measures: () => <Measures />,
  imports: () => <Imports />,
}
const panelOf = (opened: Opened) => <Suspense>{OPENED[opened]()}</Suspense>

function labelOf(opened: Opened): TextKey {
  if (opened === "actor") return "actor.label"
  if (opened === "group") return "group.title"
  return opened === "line" || opened === "article" ? "reader.label" : `${opened}.title`
}

function PanelSheet({ opened }: { opened: Opened }) {
  const say = useSay()
  useFollow()
  return (
    <Sheet handle={say("sheet.handle")} label={say(labelOf(opened))} close={unselect} height={opened === "article" ? 0.89 : 0.5}>
      {panelOf(opened)}
    </Sheet>
  )
}

/** On a phone the sheet takes half of the picture: what is selected comes into the other half. */
function useFollow(): void {
  const selection = useApp((state) => state.view.selection)
  const ready = useApp((state) => state.drawing === "ready" && state.shown)
  useEffect(() => {
    const actors = selection.type === "line" ? selection.line.tie.split("~") : selection.type === "actor" ? [selection.actor] : []
    if (!ready || actors.length === 0) return
    const timer = setTimeout(() => closeUp(actors), 80)
    return () => clearTimeout(timer)
  }, [selection, ready])
}

const close = () => setSheet("none")

function PhoneSheets() {
  const say = useSay()
  const sheet = useApp((state) => state.sheet)
  const counts = useCounts()
  if (sheet === "legend") {
    return (
      <Sheet handle={say("sheet.handle")} label={say("legend.label")} close={close} height={0.89}>
        <div className={styles.sheetHead}>
          <h2>{say("legend.label")}</h2>
          <Button look="icon" aria-label={say("reader.close")} onClick={close}>
            <X size={18} strokeWidth={1.6} />
          </Button>
        </div>
        <div className={styles.sheetBody}>
          <Legend />
        </div>
        <div className={styles.sheetFoot}>
          <Button look="plain" onClick={resetFilters}>
            {say("legend.reset")}
          </Button>
          <Button look="full" onClick={close}>
            {say("legend.show", { n: counts.relations })}
          </Button>
        </div>
      </Sheet>
    )
  }
  if (sheet !== "menu") return null
  return (
    <Sheet handle={say("sheet.handle")} label={say("bar.menu")} close={close} height={0.89}>
      <div className={styles.sheetHead}>
        <Languages />
        <ThemeButton />
        <ShareButton />
        <UndoButtons />
        <ActsButton />
        <span onClick={close}>
          <ListButton />
        </span>
        <ConsoleButton />
        <Button look="icon" aria-label={say("reader.close")} onClick={close}>
          <X size={18} strokeWidth={1.6} />
        </Button>
      </div>
      <div className={styles.sheetBody}>
        <ArticleCard />
      </div>
    </Sheet>
  )
}

/** What the document itself says: its language, look and title. */
function useDocument(): void {
  const language = useApp((state) => state.view.language)
  const theme = useApp((state) => state.view.theme)
  const articles = useApp((state) => state.articles)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    const [only] = articles ?? []
    document.title = only && articles?.length === 1 ? `${only.title} – Entente` : "Entente"
  }, [articles])
  useEffect(() => {
    // A fault of a promise has no place in the tree; it is said like any other.
    const failed = (event: PromiseRejectionEvent) => {
      store.setState({ notice: { key: "state.crashed" } })
      console.error(event.reason)
    }
    window.addEventListener("unhandledrejection", failed)
    return () => window.removeEventListener("unhandledrejection", failed)
  }, [])
}
