import { useState, type ReactNode } from "react"
import { takePage, takePng, takeSvg } from "../app/takeaway.ts"
import { useApp, useSay } from "../app/store.ts"
import { EXPORT_FORMATS, type ExportFormat } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { askedFor } from "../state/filters.ts"
import type { TextKey } from "../state/texts.ts"
import { useCounts } from "./Legend.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./Takeaway.module.css"

const SCALES = [1, 2, 4] as const
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
  const [scale, setScale] = useState<number>(2)
  const [transparent, setTransparent] = useState(false)
  const [working, setWorking] = useState(false)
  const total = picture?.total.relations ?? 0
  const query = Object.fromEntries(
    Object.entries(askedFor(view)).flatMap(([name, value]) => (String(value) ? [[name, String(value)]] : [])),
  )
  const run = (take: () => Promise<void>) => () => {
    setWorking(true)
    void take().finally(() => setWorking(false))
  }
  const ready = drawing === "ready" && !working
  return (
    <SidePanel title={say("takeaway.title")}>
      <h3>{say("export.picture")}</h3>
      <p>{say("export.shown", { n: counts.relations, total })}</p>
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
      <p>{say("export.filtered")}</p>
      <ul className={styles.files}>
        {EXPORT_FORMATS.flatMap(({ id }) =>
          WORDS[id].map(([rows, words]) => (
            <Item key={words} words={say(words)}>
              <a
                className={styles.link}
                href={`/api/export?${new URLSearchParams({ format: id, ...(rows && { rows }), ...query })}`}
                download
              >
                {id.toUpperCase()}
              </a>
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
