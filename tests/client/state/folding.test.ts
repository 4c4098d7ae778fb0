import { expect, test } from "vitest"
import { lineWord } from "../../../client/canvas/port.ts"
import { drawnOf } from "../../../client/canvas/scene.ts"
import { foldEvents, heardSpokes, spokeHues } from "../../../client/state/folding.ts"
import { dossierScene } from "../canvas/dossier-scene.ts"
import { lausanneEvents } from "../lausanne.ts"

const scene = await dossierScene("articles/2016-10-lausanne")
const events = await lausanneEvents()
const folded = foldEvents(scene, events)
const countOf = (ties: typeof scene.ties) => ties.flatMap((tie) => tie.lines).reduce((sum, line) => sum + line.count, 0)
const E1 = "2016-10-lausanne.E1"

test("a negotiation of many is one node with a role on each spoke", () => {
  const talks = folded.events.find(({ id }) => id === E1)!
  expect(talks.parties).toHaveLength(10)
  expect(talks.parties.filter(({ role }) => role === "mediator").map(({ actor }) => actor)).toEqual(["P_DEMISTURA"])
})

test("what is folded is drawn no more, and nothing else goes", () => {
  const gone = folded.events.flatMap(({ id }) => events.find((event) => event.id === id)!.relations.filter((one) => !one.derived))
  expect(gone.length).toBeGreaterThan(20)
  expect(countOf(folded.ties)).toBe(countOf(scene.ties) - gone.length)
  const two = events.filter((event) => !folded.events.some(({ id }) => id === event.id))
  for (const event of two)
    for (const relation of event.relations.filter((one) => !one.derived)) {
      const pair = [relation.source, relation.target].toSorted().join()
      expect(folded.ties.map((tie) => [tie.source, tie.target].toSorted().join())).toContain(pair)
    }
})

test("spokes run from who acts and to who receives; who is no side stands aside, by name of the role", () => {
  const drawn = drawnOf({ ...scene, ties: folded.ties, events: folded.events })
  const spokes = drawn.lines.filter(({ ref }) => ref.tie.includes("2016-10-lausanne."))
  const mediator = spokes.find(({ source }) => source === "P_DEMISTURA")!
  expect([mediator.aside, drawn.actors.get("P_DEMISTURA")!.actor.captionEn]).toEqual([true, "mediator"])
  expect(spokes.find(({ source, target }) => source === "P_LAVROV" && target === E1)!.aside).toBe(false)
  const briefing = "2016-10-lausanne.E7"
  expect(spokes.some(({ source, target }) => source === "P_KERRY" && target === briefing)).toBe(true)
  expect(spokes.some(({ source, target }) => source === briefing && target === "F_GBR")).toBe(true)
  expect(drawn.actors.get(briefing)!.event).toBe("informed")
})

test("spokes count when a line of their event does", () => {
  const word = lineWord({ tie: "P_KERRY~P_LAVROV", family: "negotiated", status: "occurred" })
  const heard = heardSpokes(new Set([word]), folded)
  expect(heard.has(lineWord({ tie: `F_TUR~${E1}`, family: "negotiated", status: "occurred" }))).toBe(true)
  expect([...heard].some((one) => one.includes("E7"))).toBe(false)
})

test("an event of which nothing is drawn is no node", () => {
  expect(foldEvents({ actors: scene.actors, ties: [] }, events).events).toEqual([])
})

test("spokes have the hue of who says all of their event, or of several", () => {
  const [first, second] = folded.lines.get(E1)!
  const spoke = lineWord({ tie: `P_LAVROV~${E1}`, family: "negotiated", status: "occurred" })
  expect(spokeHues(new Map([[first!, 3]]), folded).get(spoke)).toBe(3)
  const several = new Map([
    [first!, 3],
    [second!, 4],
  ])
  expect(spokeHues(several, folded).get(spoke)).toBe(0)
  expect(spokeHues(new Map(), folded).has(spoke)).toBe(false)
})
