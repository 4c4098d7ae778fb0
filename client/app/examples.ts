import type { Language, LineRef } from "../canvas/port.ts"
import { relationCount, shortName } from "../state/names.ts"
import type { Picture } from "../state/picture.ts"
import { lineWords } from "../state/statement.ts"
import { say } from "../state/texts.ts"
import { HAPPENED } from "../state/view.ts"
import * as acts from "./acts.ts"
import { setFocus } from "./camera.ts"

/** A question that something one can do here answers. */
export interface Example {
  id: string
  question: string
  run: () => void
}

/** The line that most relations carry of what has happened, an attack before others. */
function tellingLine({ actors, ties }: Picture): { line: LineRef; words: (language: Language) => string } | null {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const lines = ties.flatMap((tie) => tie.lines.map((line) => ({ tie, line })))
  const rank = ({ line }: (typeof lines)[number]) =>
    Number(line.family === "attacked") * 2 + Number(HAPPENED.includes(line.status)) + Number(line.coded < line.count) * 4
  const [best] = lines.toSorted((a, b) => rank(b) - rank(a) || b.line.count - a.line.count || (a.tie.id < b.tie.id ? -1 : 1))
  const [source, target] = [byId.get(best?.tie.source ?? ""), byId.get(best?.tie.target ?? "")]
  if (!best || !source || !target) return null
  const { family, status } = best.line
  return {
    line: { tie: best.tie.id, family, status },
    words: (language) => lineWords({ source, target, family, status }, language, shortName),
  }
}

/** One question for each thing one can do, asked of what is in the picture. */
export function examplesOf(picture: Picture, language: Language): Example[] {
  const telling = tellingLine(picture)
  const drawn = new Set(picture.ties.flatMap(({ source, target }) => [source, target]))
  const busiest = picture.actors
    .filter(({ id }) => drawn.has(id))
    .toSorted((a, b) => relationCount(b) - relationCount(a) || (a.id < b.id ? -1 : 1))
  const [first] = busiest
  const tied = (a: string, b: string) =>
    picture.ties.some(({ source, target }) => [source, target].includes(a) && [source, target].includes(b))
  const far = first && busiest.find(({ id }) => id !== first.id && !tied(id, first.id))
  const name = (actor: typeof first) => (actor ? shortName(actor, language) : "")
  return [
    ...(telling
      ? [
          {
            id: "line",
            question: say(language, "example.line", { words: telling.words(language) }),
            run: () => acts.selectLine(telling.line),
          },
        ]
      : []),
    ...(first
      ? [
          { id: "actor", question: say(language, "example.actor", { name: name(first) }), run: () => acts.selectActor(first.id) },
          {
            id: "around",
            question: say(language, "example.around", { name: name(first) }),
            run: () => {
              acts.unselect()
              setFocus(first.id)
            },
          },
        ]
      : []),
    ...(first && far
      ? [
          {
            id: "linked",
            question: say(language, "example.linked", { a: name(first), b: name(far) }),
            run: () => {
              acts.unselect()
              acts.choose([first.id, far.id])
              acts.openPanel("linked")
            },
          },
        ]
      : []),
    { id: "happened", question: say(language, "example.happened"), run: acts.toggleHappened },
    { id: "alone", question: say(language, "example.alone"), run: acts.toggleAlone },
    { id: "voices", question: say(language, "example.voices"), run: acts.toggleColour },
    { id: "certain", question: say(language, "example.certain"), run: () => acts.certainOnly(picture) },
    { id: "compare", question: say(language, "example.compare"), run: acts.compare },
    { id: "contradictions", question: say(language, "example.contradictions"), run: () => acts.openPanel("contradictions") },
    { id: "events", question: say(language, "example.events"), run: acts.toggleEvents },
    { id: "groups", question: say(language, "example.groups"), run: () => acts.setGrouping("whole") },
    { id: "measures", question: say(language, "example.measures"), run: () => acts.openPanel("measures") },
    { id: "table", question: say(language, "example.table"), run: () => acts.setList(true) },
    {
      id: "order",
      question: say(language, "example.order"),
      run: () => acts.arrange({ layout: "time", options: {}, around: null }),
    },
    { id: "cypher", question: say(language, "example.cypher"), run: () => acts.setConsole(true) },
    { id: "takeaway", question: say(language, "example.takeaway"), run: () => acts.openPanel("takeaway") },
  ]
}
