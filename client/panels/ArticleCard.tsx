import { readArticle } from "../app/acts.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import type { ArticleItem } from "../../server/model/index.ts"
import { publishedWords } from "../state/dates.ts"
import { toSearch } from "../state/url.ts"
import { nothing } from "../state/view.ts"
import { follows } from "./ActorName.tsx"
import styles from "./ArticleCard.module.css"

const SHOWN = 6

/** What is being read: one article as a card, several as a list of titles. */
export function ArticleCard() {
  const say = useSay()
  const articles = useApp((state) => state.articles)
  if (!articles || articles.length === 0) return <div className={styles.card} />
  const [only] = articles
  return (
    <section className={styles.card} aria-labelledby="legend-article">
      <p id="legend-article" className={styles.what}>
        {articles.length === 1 ? say("legend.article") : say("legend.articles", { n: articles.length })}
      </p>
      {articles.length === 1 && only ? (
        <One article={only} />
      ) : (
        <ul className={styles.several}>
          {articles.slice(0, SHOWN).map((article) => (
            <li key={article.id}>
              <Title article={article} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Title({ article }: { article: ArticleItem }) {
  const view = useApp((state) => state.view)
  return (
    <a
      href={`?${toSearch({ ...view, selection: nothing, article: article.id })}`}
      lang={article.language}
      onClick={(event) => follows(event, () => readArticle(article.id))}
    >
      {article.title}
    </a>
  )
}

/** Outlet and title in words, no more than the text states. */
export function ArticleFacts({ article }: { article: Pick<ArticleItem, "published" | "publishedPrecision" | "outlet" | "titleBasis"> }) {
  const say = useSay()
  const language = useLanguage()
  const editor = article.titleBasis === "editor" ? say("legend.editorTitle") : ""
  return (
    <>
      <p className={styles.date}>{publishedWords(article.published, article.publishedPrecision, language)}</p>
      <p className={styles.facts}>
        {article.outlet ?? say("legend.noOutlet")} {editor}
      </p>
    </>
  )
}

function One({ article }: { article: ArticleItem }) {
  return (
    <>
      <h2 className={styles.title}>
        <Title article={article} />
      </h2>
      <ArticleFacts article={article} />
    </>
  )
}
