import { useLanguage } from "../app/store.ts"
import { planRows, type Plan } from "./state/plan.ts"
import { Note } from "./Note.tsx"
import { useSpeak } from "./store.ts"
import styles from "./PlanView.module.css"

/** How the database would go about the statement: a tree, its last step first. */
export function PlanView({ plan, notices }: { plan: Plan | null; notices: string[] }) {
  const speak = useSpeak()
  const language = useLanguage()
  if (!plan) return <Note title={speak("plan.none")} text={notices.join(" ")} />
  return (
    <div className={styles.plan} tabIndex={0} role="region" aria-label={speak("result.plan")}>
      <p className={styles.how}>{speak("plan.notRun")}</p>
      <ol role="tree" aria-label={speak("result.plan")}>
        {planRows(plan).map(({ plan: step, depth, share }, index) => (
          // A plan is drawn once, as it came.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} role="treeitem" aria-level={depth + 1} style={{ paddingLeft: depth * 18 }}>
            <span className={styles.operator}>{step.operator}</span>
            {step.details && <span className={styles.details}>{step.details}</span>}
            {share !== null && (
              <span className={styles.rows}>
                <span className={styles.bar} style={{ width: 4 + share * 60 }} aria-hidden />
                {speak("plan.rows", { n: Math.ceil(step.estimatedRows ?? 0) }).replace(
                  String(Math.ceil(step.estimatedRows ?? 0)),
                  Math.ceil(step.estimatedRows ?? 0).toLocaleString(language),
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
