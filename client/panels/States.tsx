import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react"
import { announce, setList } from "../app/acts.ts"
import { tryNow } from "../app/connection.ts"
import { useApp, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { texts } from "../state/texts.ts"
import { FilteredOut } from "./FilteredOut.tsx"
import { Message } from "./Message.tsx"
import styles from "./States.module.css"

function Middle({ children }: { children: ReactNode }) {
  return <div className={styles.middle}>{children}</div>
}

/** Before the first answer; only when it takes long enough to be read. */
export function Opening() {
  const say = useSay()
  const waiting = useApp((state) => state.picture === null && state.connection.type === "up" && state.fault === null)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  if (!waiting || !late) return null
  return (
    <Middle>
      <Message title={say("state.opening")} text={say("state.openingHow")} />
    </Middle>
  )
}

/** Nothing to draw: no article, or filters that leave nothing. Also says when the browser cannot draw. */
export function Empty() {
  const say = useSay()
  const view = useApp((state) => state.view)
  const drawing = useApp((state) => state.drawing)
  const picture = useApp((state) => state.picture)
  if (!picture) return null
  if (picture.actors.length === 0) {
    return (
      <Middle>
        <Message title={say("state.emptyStore")} text={say("state.emptyStoreHow")} />
      </Middle>
    )
  }
  if (view.list) return null
  if (drawing === "missing") {
    return (
      <Middle>
        <Message title={say("state.noWebgl")} text={say("state.noWebglHow")}>
          <Button look="text" onClick={() => setList(true)}>
            {say("state.openList")}
          </Button>
        </Message>
      </Middle>
    )
  }
  return <FilteredOut />
}

/** A fault that waiting does not mend. */
export function Fault() {
  const say = useSay()
  const fault = useApp((state) => state.fault)
  if (!fault) return null
  return (
    <Middle>
      <Message title={say("state.fault")} text={fault.message}>
        {fault.requestId && <small>{say("state.request", { id: fault.requestId })} </small>}
        <Button look="text" onClick={() => location.reload()}>
          {say("state.reload")}
        </Button>
      </Message>
    </Middle>
  )
}

/** The server or its database is away: what happens next, and how to hurry it. */
export function Away() {
  const say = useSay()
  const connection = useApp((state) => state.connection)
  const picture = useApp((state) => state.picture)
  const seconds = useSeconds(connection.type === "away" ? connection.at : null)
  const title = connection.type === "up" ? null : say(connection.problem.code === "unreachable" ? "state.serverAway" : "state.away")
  useEffect(() => {
    // Said once: the seconds that count down would be read out each.
    if (title) announce(title)
  }, [title])
  if (connection.type === "up") return null
  const next = connection.at === null ? say("state.trying") : say("state.again", { n: seconds })
  const stays = picture ? ` ${say("state.stays")}` : ""
  const { code, message } = connection.problem
  return (
    <div className={picture ? styles.corner : styles.middle}>
      <Message title={title ?? ""} text={next + stays}>
        {code !== "unreachable" && !message.startsWith(texts["state.away"].en) && <small className={styles.detail}>{message}</small>}
        <Button look="text" disabled={connection.at === null} onClick={tryNow}>
          {say("state.now")}
        </Button>
      </Message>
    </div>
  )
}

function everyHalfSecond(tick: () => void): () => void {
  const timer = setInterval(tick, 500)
  return () => clearInterval(timer)
}

function useSeconds(at: number | null): number {
  const left = useSyncExternalStore(everyHalfSecond, () => (at === null ? 0 : Math.ceil((at - Date.now()) / 1000)))
  return Math.max(1, left)
}
