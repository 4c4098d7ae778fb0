import type { Language, Selection } from "../canvas/port.ts"
import { statusById } from "../../server/model/index.ts"
import { fullName, kindName, relationCount } from "../state/names.ts"
import { lineWords } from "../state/statement.ts"
import { say } from "../state/texts.ts"
import { groupedNow } from "./grouping.ts"
import { store } from "./store.ts"

/** An actor or a line in words, for who does not see the picture. */
export function describe(what: Selection, language: Language): string {
  const { picture: each, derived } = store.getState()
  const picture = groupedNow() ?? each
  const actor = (id: string) => picture?.actors.find((one) => one.id === id)
  if (what.type === "none") return say(language, "canvas.nothing")
  if (what.type === "actor") {
    const found = actor(what.actor)
    if (!found) return what.actor
    const relations = say(language, "legend.relations", { n: relationCount(found) })
    return `${fullName(found, language)}, ${kindName(found, language)}, ${relations}`
  }
  const { tie, family, status } = what.line
  const found = [...(picture?.ties ?? []), ...(derived ?? [])].find((one) => one.id === tie)
  const source = actor(found?.source ?? "")
  const target = actor(found?.target ?? "")
  if (!found || !source || !target) return tie
  const line = found.lines.find((one) => one.family === family && one.status === status)
  const words = lineWords({ source, target, family, status }, language, fullName)
  return `${words}, ${statusById[status][language].word}, ${say(language, "legend.relations", { n: line?.count ?? 0 })}`
}
