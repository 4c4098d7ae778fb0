import { useEffect, useMemo, useRef } from "react"
import { openRelation } from "../app/acts.ts"
import { useActors } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import type { Article, Family } from "../../server/model/index.ts"
import { fullName, shortName } from "../state/names.ts"
import { carried, passages, type ArticleEvidence, type Passage } from "../state/passages.ts"
import { paragraphs } from "../state/segments.ts"
import { lineWords } from "../state/statement.ts"
import { ActorName } from "./ActorName.tsx"
import styles from "./ArticleText.module.css"

interface Props {
  article: Article
  /** Evidence that is shown now: its quote is marked in its family's hue and scrolled to. */
  current: string | null
  family: Family | null
  /** Actors of the selected line. */
  ends: readonly string[]
}

/** The article set like an article; every passage that is evidence is marked and selects its line. */
export function ArticleText({ article, current, family, ends }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => article.evidence.find((one) => one.id === current) ?? null, [article, current])
  const blocks = useMemo(() => paragraphs(article.text), [article])
  const spans = useMemo(() => carried(article, shown), [article, shown])

  useEffect(() => {
    const own = box.current
    if (!own) return
    // On a low window head and text move as one.
    const scroller = own.scrollHeight > own.clientHeight ? own : (own.parentElement ?? own)
    const mark = scroller.querySelector<HTMLElement>("[data-current]")
    if (!mark || !shown) return void scroller.scrollTo({ top: 0 })
    const top = mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
    scroller.scrollTo({ top: Math.max(0, top - Math.min(110, scroller.clientHeight * 0.25)) })
  }, [article, shown])

  return (
    <div ref={box} className={styles.scroller} data-text tabIndex={0} role="region" aria-label={article.title}>
      <div className={styles.text} lang={article.language} data-family={family ?? undefined}>
        {blocks.map((block) => {
          const content = passages(block, spans, shown, ends).map((passage) => (
            <PassageView key={passage.pieces[0]?.start} passage={passage} article={article} shown={shown} ends={ends} />
          ))
          return block.heading ? <h3 key={block.start}>{content}</h3> : <p key={block.start}>{content}</p>
        })}
      </div>
    </div>
  )
}

function PassageView({
  passage,
  article,
  shown,
  ends,
}: {
  passage: Passage
  article: Article
  shown: ArticleEvidence | null
  ends: readonly string[]
}) {
  const { evidence, pieces, sentence } = passage
  const isCurrent = evidence !== null && evidence.id === shown?.id
  const pieceViews = pieces.map((piece) => {
    const text = article.text.slice(piece.start, piece.end)
    if (piece.actor === null) return text
    const end = (sentence || isCurrent) && ends.includes(piece.actor)
    return (
      <ActorName key={piece.start} id={piece.actor} className={end ? styles.end : styles.mention}>
        {text}
      </ActorName>
    )
  })
  const why = useWhy(evidence)
  const [relation] = evidence?.relations ?? []
  const className = [evidence && styles.evidence, sentence && styles.sentence, isCurrent && styles.current].filter(Boolean).join(" ")
  if (!className) return pieceViews
  const open = relation && evidence ? () => void openRelation(relation, evidence.id) : undefined
  return (
    // The whole passage takes the mouse; the button inside is for keyboards and screen readers.
    <span
      className={className}
      data-evidence={evidence?.id}
      data-current={isCurrent || undefined}
      data-opens={(open && !isCurrent) || undefined}
      title={why}
      onClick={isCurrent ? undefined : open}
    >
      {pieceViews}
      {open && !isCurrent && relation && <OpenButton relation={relation} open={open} />}
    </span>
  )
}

/** Why a marked passage opens no line. */
function useWhy(evidence: ArticleEvidence | null): string | undefined {
  const say = useSay()
  const language = useLanguage()
  if (!evidence || evidence.relations.length > 0) return undefined
  const [speaker] = evidence.saidBy
  if (evidence.event === null && speaker) return say("reader.statement", { name: fullName(speaker, language) })
  return say("reader.noPair")
}

function OpenButton({ relation, open }: { relation: string; open: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const actors = useActors()
  const found = useApp((state) => state.events?.flatMap((event) => event.relations).find((one) => one.id === relation))
  const [source, target] = [actors.get(found?.source ?? ""), actors.get(found?.target ?? "")]
  if (!found || !source || !target) return null
  const what = lineWords({ ...found, source, target }, language, shortName)
  return (
    <button type="button" className={`hidden ${styles.open}`} lang={language} onClick={open}>
      {say("reader.open", { what })}
    </button>
  )
}
