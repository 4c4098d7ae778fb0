import { useEffect } from "react"
import { unselect } from "../app/acts.ts"
import { loadArticle, loadLine } from "../app/data.ts"
import { useLoaded } from "../app/loaded.ts"
import { store, useApp, useSay } from "../app/store.ts"
import { lineWord, type LineRef } from "../canvas/port.ts"
import { steps, type Step } from "../state/sentences.ts"
import { ArticleText } from "./ArticleText.tsx"
import { Message } from "./Message.tsx"
import { Note } from "./Note.tsx"
import { ArticleHead, LineHead, PanelHead, ReaderFoot } from "./ReaderParts.tsx"
import styles from "./Reader.module.css"

/** The sentence that says so, in its article; or an article from the top. */
export function Reader() {
  const say = useSay()
  const selection = useApp((state) => state.view.selection)
  const article = useApp((state) => state.view.article)
  return (
    <aside className={styles.reader} aria-label={say("reader.label")}>
      {selection.type === "line" ? (
        <OfLine line={selection.line} key={`${selection.line.tie} ${selection.line.family} ${selection.line.status}`} />
      ) : (
        article && <FromTop id={article} key={article} />
      )}
    </aside>
  )
}

function OfLine({ line }: { line: LineRef }) {
  const say = useSay()
  const index = useApp((state) => state.view.evidence)
  const wanted = useApp((state) => state.wanted)
  const loaded = useLoaded(`${line.tie} ${line.family} ${line.status}`, () => loadLine(line))
  const list = loaded.type === "ready" ? steps(loaded.data) : []
  const at = Math.min(index, Math.max(0, list.length - 1))

  useEffect(() => {
    if (loaded.type !== "ready" || wanted === null) return
    const found = steps(loaded.data).findIndex((step) => step.evidence.id === wanted)
    store.setState((state) => ({ wanted: null, view: found > 0 ? { ...state.view, evidence: found } : state.view }))
  }, [loaded, wanted])

  const step = list[at]
  if (loaded.type === "failed") return <Failed text={loaded.problem.message} />
  if (loaded.type === "ready" && !step) return <Failed title={say("reader.gone")} text={say("reader.goneHow")} />
  if (!step) return <Waiting />
  return (
    <>
      <PanelHead at={at} of={list.length} coded={list.some(({ evidence }) => evidence.quote === null)} />
      <LineHead step={step} />
      <Text step={step} />
      <div className={styles.noted}>
        <Note of={lineWord(line)} />
      </div>
      <ReaderFoot step={step} />
    </>
  )
}

function Text({ step }: { step: Step }) {
  const say = useSay()
  const { article, url, start, quote } = step.evidence
  const loaded = useLoaded(start === null ? null : article, () => loadArticle(article))
  if (start === null) {
    return (
      <div className={styles.noText}>
        {quote !== null && (
          <blockquote className={styles.alone} data-current>
            {quote}
          </blockquote>
        )}
        <p>
          {quote === null && `${say("evidence.coded")}. `}
          {say("reader.noText")} {url && <a href={url}>{url}</a>}
        </p>
      </div>
    )
  }
  if (loaded.type === "failed") return <Message title={say("state.fault")} text={loaded.problem.message} />
  if (loaded.type === "loading") return <p className={styles.noText}>{say("reader.opening")}</p>
  const { relation, evidence } = step
  return <ArticleText article={loaded.data} current={evidence.id} family={relation.family} ends={[relation.source, relation.target]} />
}

function FromTop({ id }: { id: string }) {
  const say = useSay()
  const wanted = useApp((state) => state.wanted)
  const loaded = useLoaded(id, () => loadArticle(id))
  useEffect(() => () => store.setState({ wanted: null }), [])
  if (loaded.type === "failed") return <Failed text={loaded.problem.message} />
  if (loaded.type === "loading") return <Waiting />
  return (
    <>
      <PanelHead label={say("legend.article")} at={0} of={0} />
      <ArticleHead article={loaded.data} />
      <ArticleText article={loaded.data} current={wanted} family={null} ends={[]} />
    </>
  )
}

function Waiting() {
  const say = useSay()
  return (
    <>
      <PanelHead at={0} of={0} />
      <p className={styles.noText}>{say("reader.opening")}</p>
    </>
  )
}

function Failed({ title, text }: { title?: string; text: string }) {
  const say = useSay()
  return (
    <>
      <PanelHead at={0} of={0} />
      <Message title={title ?? say("state.fault")} text={text}>
        <button type="button" onClick={unselect}>
          {say("reader.close")}
        </button>
      </Message>
    </>
  )
}
