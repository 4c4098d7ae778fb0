import { useMemo, useState, type ReactNode } from "react"
import { takeData, takePage, takePng, takeSvg } from "../app/takeaway.ts"
import { ProblemError } from "../api.ts"
import { useDerived, usePicture } from "../app/lookup.ts"
import { useApp, useSay } from "../app/store.ts"
import { EXPORT_FORMATS, type ExportFormat } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { askedFor } from "../state/filters.ts"
import { seatedLines } from "../state/seated.ts"
import type { TextKey } from "../state/texts.ts"
import { useCounts } from "./Legend.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./Takeaway.module.css"

const SCALES = [1, 2, 4] as const
/** What a data file holds: what is drawn, or all that the filters let through. */
type Which = "drawn" | "filtered"
const WORDS: Record<ExportFormat, [rows: "" | "actors" | "relations", words: TextKey][]> = {
  gexf: [["", "export.gexf"]],
  graphml: [["", "export.graphml"]],
  json: [["", "export.json"]],
  csv: [
    ["actors", "export.csvActors"],
    ["relations", "export.csvRelations"],
  ],
}

/** What is drawn, as a file: how much of how much is said before. */
export function Takeaway() {
  const say = useSay()
  const view = useApp((state) => state.view)
  const picture = useApp((state) => state.picture)
  const drawing = useApp((state) => state.drawing)
  const counts = useCounts()
  const scene = usePicture()
  const derived = useDerived()
  const derivedTotal = useApp((state) => state.derivedTotal)
  const seated = useMemo(() => seatedLines(scene, derived, view).reduce((sum, { count }) => sum + count, 0), [scene, derived, view])
  const shown = counts.relations + seated
  const [scale, setScale] = useState<number>(2)
  const [transparent, setTransparent] = useState(false)
  const [working, setWorking] = useState(false)
  const [which, setWhich] = useState<Which>("drawn")
  const [trouble, setTrouble] = useState("")
  const total = (picture?.total.relations ?? 0) + (view.derived ? derivedTotal : 0)
  const query = Object.fromEntries(
    Object.entries(askedFor(view)).flatMap(([name, value]) => (String(value) ? [[name, String(value)]] : [])),
  )
  const run = (take: () => Promise<void>) => () => {
    setWorking(true)
    setTrouble("")
    void take()
      .catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error
        setTrouble(error.message)
      })
      .finally(() => setWorking(false))
  }
  const ready = drawing === "ready" && !working
  return (
    <SidePanel title={say("takeaway.title")}>
      <h3>{say("export.picture")}</h3>
      <p>{say("export.shown", { n: shown, total })}</p>
      <div className={styles.options}>
        <label>
          PNG{" "}
          <select aria-label={say("export.size")} value={scale} onChange={(event) => setScale(Number(event.target.value))}>
            {SCALES.map((one) => (
              <option key={one} value={one}>
                {one}×
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={transparent} onChange={() => setTransparent(!transparent)} /> {say("export.transparent")}
        </label>
      </div>
      <ul className={styles.files}>
        <Item words={say("export.pixels")}>
          <Button disabled={!ready} onClick={run(() => takePng(scale, transparent))}>
            PNG
          </Button>
        </Item>
        <Item words={say("export.vectors")}>
          <Button disabled={!ready} onClick={run(() => takeSvg(transparent))}>
            SVG
          </Button>
        </Item>
        <Item words={say("export.page")}>
          <Button disabled={!ready} onClick={run(takePage)}>
            HTML
          </Button>
        </Item>
      </ul>
      <h3>{say("export.data")}</h3>
      <p role="status">{trouble}</p>
      <label className={styles.which}>
        <span>{say("export.which")}</span>
        <select value={which} onChange={(event) => setWhich(event.target.value as Which)}>
          {/* Without a picture there is nothing drawn. */}
          {drawing === "ready" && <option value="drawn">{say("export.drawn", { n: shown, total })}</option>}
          <option value="filtered">{say("export.filtered")}</option>
        </select>
      </label>
      {which === "filtered" && <p>{say("export.more")}</p>}
      <ul className={styles.files}>
        {EXPORT_FORMATS.flatMap(({ id }) =>
          WORDS[id].map(([rows, words]) => (
            <Item key={words} words={say(words)}>
              {which === "drawn" && drawing === "ready" ? (
                <Button disabled={!ready} onClick={run(() => takeData(id, rows || undefined))}>
                  {id.toUpperCase()}
                </Button>
              ) : (
                <a
                  className={styles.link}
                  href={`/api/export?${new URLSearchParams({ format: id, ...(rows && { rows }), ...query })}`}
                  download
                >
                  {id.toUpperCase()}
                </a>
              )}
            </Item>
          )),
        )}
      </ul>
    </SidePanel>
  )
}

function Item({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      {children} <span>{words}</span>
    </li>
  )
}
