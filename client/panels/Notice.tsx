import { useEffect } from "react"
import { store, useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import styles from "./Notice.module.css"

const close = () => store.setState({ notice: null })

/** One line at the foot of the picture about what was just done or left out; what was done goes by itself. */
export function Notice() {
  const say = useSay()
  const notice = useApp((state) => state.notice)
  const passing = notice !== null && notice.key !== "notice.ignored"
  useEffect(() => {
    if (!passing) return
    const timer = setTimeout(close, 5000)
    return () => clearTimeout(timer)
    // A new notice has its own five seconds.
  }, [passing, notice])
  return (
    <div role="status" className={styles.place}>
      {notice && (
        <p className={styles.notice}>
          {say(notice.key, notice.values)}{" "}
          <Button look="text" onClick={close}>
            {say("notice.close")}
          </Button>
        </p>
      )}
    </div>
  )
}
