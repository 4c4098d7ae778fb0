import { selectActor, selectLine } from "../app/acts.ts"
import { useActors } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import type { Family, Status } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { shortName, strangerNamed } from "../state/names.ts"
import { lineWords } from "../state/statement.ts"

/** Everything that the reader noted; a click leads to it. */
export function Noted({ className }: { className?: string | undefined }) {
  const say = useSay()
  const notes = useApp((state) => state.notes)
  const things = Object.keys(notes)
  if (things.length === 0) return null
  return (
    <section className={className} aria-labelledby="noted">
      <h3 id="noted">{say("note.all", { n: things.length })}</h3>
      <ul>
        {things.map((thing) => (
          <li key={thing}>
            <Thing of={thing} />
            <p>{notes[thing]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Thing({ of }: { of: string }) {
  const language = useLanguage()
  const actors = useActors()
  const actor = (id: string) => actors.get(id) ?? strangerNamed(id)
  const [source = "", target, family, status] = of.split("~")
  if (!target || !family || !status)
    return (
      <Button look="text" onClick={() => selectActor(of)}>
        {shortName(actor(of), language)}
      </Button>
    )
  const line = { tie: `${source}~${target}`, family: family as Family, status: status as Status }
  return (
    <Button look="text" onClick={() => selectLine(line)}>
      {lineWords({ ...line, source: actor(source), target: actor(target) }, language, shortName)}
    </Button>
  )
}
