import { choose, unselect } from "../app/acts.ts"
import { COMMANDS } from "../app/commands.ts"
import { useActors } from "../app/lookup.ts"
import { store, useApp, useLanguage, useSay } from "../app/store.ts"
import { X } from "lucide-react"
import { Button } from "../parts/Button.tsx"
import { shortName } from "../state/names.ts"
import styles from "./Choice.module.css"

const NAMED = 3

/** Actors that were picked together, and what can be done with them. */
export function Choice() {
  const say = useSay()
  const language = useLanguage()
  const chosen = useApp((state) => state.view.chosen)
  const actors = useActors()
  // What can be done depends on more than the choice.
  useApp((state) => state.view)
  if (chosen.length === 0) return null
  const names = chosen.slice(0, NAMED).map((id) => ({ id, name: actors.has(id) ? shortName(actors.get(id)!, language) : id }))
  const state = store.getState()
  return (
    <section aria-label={say("choice.n", { n: chosen.length })}>
      <div className={styles.choice} role="toolbar" aria-label={say("choice.n", { n: chosen.length })}>
        <p>
          <strong>{say("choice.n", { n: chosen.length })}</strong>
          {names.map(({ id, name }) => (
            <Button key={id} look="text" title={say("choice.leave", { name })} onClick={() => choose([id])}>
              {name}
            </Button>
          ))}
          {chosen.length > NAMED && "…"}
          <Button look="icon" aria-label={say("choice.clear")} onClick={unselect}>
            <X size={15} strokeWidth={1.6} />
          </Button>
        </p>
        <div className={styles.acts}>
          {COMMANDS.filter((command) => command.ofChoice && (command.can?.(state) ?? true)).map((command) => (
            <Button key={command.name} look="line" aria-keyshortcuts={command.keys?.[0]} onClick={command.run}>
              {say(command.name)}
            </Button>
          ))}
        </div>
      </div>
    </section>
  )
}
