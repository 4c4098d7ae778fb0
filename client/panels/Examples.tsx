import { examplesOf } from "../app/examples.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./Hints.module.css"

/** A question for each thing that one can do here. */
export function Examples() {
  const say = useSay()
  const language = useLanguage()
  const picture = useApp((state) => state.picture)
  return (
    <SidePanel title={say("examples.title")}>
      <p>{say("examples.lead")}</p>
      <ul className={styles.questions}>
        {picture &&
          examplesOf(picture, language).map(({ id, question, run }) => (
            <li key={id}>
              <Button look="text" onClick={run}>
                {question}
              </Button>
            </li>
          ))}
      </ul>
    </SidePanel>
  )
}
