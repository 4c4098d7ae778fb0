import { expect, test } from "vitest"
import { checkDossier } from "../../server/import/check.ts"
import { FAULT_LIMIT } from "../../server/import/faults.ts"
import { SMALL_TEXT, smallDossier } from "../support/dossiers.ts"

type Small = ReturnType<typeof smallDossier>

/** Faults as `path message`, of the small dossier after a change. */
function faultsAfter(change: (dossier: Small) => unknown, text: string | undefined = SMALL_TEXT): string[] {
  const dossier = smallDossier()
  change(dossier)
  const checked = checkDossier(JSON.parse(JSON.stringify(dossier)), text)
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path} ${message}`)
}

test("a faultless dossier has no faults, in a file of its own or with its text inside", () => {
  expect(faultsAfter(() => {})).toEqual([])
  const inside = smallDossier()
  inside.article.text = SMALL_TEXT
  expect(checkDossier(inside).ok).toBe(true)
  expect(checkDossier(inside, SMALL_TEXT).ok).toBe(true)
})

test.each<[string, string, (dossier: Small) => unknown]>([
  // shape
  [
    "a field with a typing error",
    "events[0].titelDe is no field here; take it out, or look for a typing error",
    (d) => Object.assign(d.events[0]!, { titelDe: "x" }),
  ],
  ["a missing field", "actors[2].nameEn is missing; write a string", (d) => Reflect.deleteProperty(d.actors[2]!, "nameEn")],
  ["an unknown kind", 'actors[0].kind takes one of "person", "office", "state"', (d) => Object.assign(d.actors[0]!, { kind: "human" })],
  ["a date in words", "events[0].date.edtf is no date we can read; write EDTF such as 2016", (d) => (d.events[0]!.date.edtf = "October")],
  ["a day that is not", "events[0].date.edtf is no date we can read", (d) => (d.events[0]!.date.edtf = "2016-02-30")],
  [
    "a date without precision",
    "events[1].date.precision a date without edtf has the precision none",
    (d) => (d.events[1]!.date.precision = "day"),
  ],
  ["an id with a tilde", "actors[2].id is no id: letters, digits", (d) => (d.actors[2]!.id = "en~voy")],
  [
    "a prototype as a field",
    "actors[0].__proto__ is no field here",
    (d) => Object.defineProperty(d.actors[0]!, "__proto__", { value: {}, enumerable: true }),
  ],
  // article
  [
    "a sentence out of order",
    "article.sentences[1] begins at 3, but the sentence before it ends at 5; put them in order",
    (d) =>
      (d.article.sentences = [
        [0, 5],
        [3, 9],
      ]),
  ],
  ["a sentence without length", "article.sentences[0] ends at 5, before it has begun at 5", (d) => (d.article.sentences = [[5, 5]])],
  [
    "a sentence beyond the text",
    "article.sentences[0] ends at 900, but the text has only 84 characters",
    (d) => (d.article.sentences = [[0, 900]]),
  ],
  ["no sentences", "article.sentences is empty; leave it out", (d) => (d.article.sentences = [])],
  ["a language nobody has", 'article.language "en-x" is no language tag; write one such as de', (d) => (d.article.language = "en-x")],
  [
    "a publication without precision",
    "article.publishedPrecision is none when published is null, and only then",
    (d) => (d.article.published = null),
  ],
  ["another text inside", "article.text is another text than article.txt; keep one of them", (d) => (d.article.text = "Something else.")],
  // characters
  ["NUL", "actors[0].aliases[0] has a NUL character at 1; take it out", (d) => (d.actors[0]!.aliases = ["a\0b"])],
  ["half a surrogate pair", "events[0].titleEn has half of a surrogate pair at 2", (d) => (d.events[0]!.titleEn = "ab\uD83D")],
  // actors
  [
    "an actor twice",
    "actors[6].id kerry stands there twice, first as number 1; keep one",
    (d) => d.actors.push({ ...d.actors[0]!, partOf: [] }),
  ],
  ["a place twice", "places[1].id geneva stands there twice", (d) => d.places.push(d.places[0]!)],
  [
    "an unknown whole",
    "actors[0].partOf[0].actor UK is not among the actors; add it there, or mend the id",
    (d) => (d.actors[0]!.partOf = [{ actor: "UK" }]),
  ],
  [
    "an id in other letters",
    "actors[0].partOf[0].actor USA is not among the actors (there is usa)",
    (d) => (d.actors[0]!.partOf = [{ actor: "USA" }]),
  ],
  ["the same whole twice", "actors[0].partOf[1].actor usa stands there twice", (d) => d.actors[0]!.partOf!.push({ actor: "usa" })],
  ["part of itself", "actors[3].partOf goes round in a circle: usa → usa", (d) => (d.actors[3]!.partOf = [{ actor: "usa" }])],
  [
    "a circle of three",
    "actors[0].partOf goes round in a circle: kerry → usa → envoy → kerry; take one of these out",
    (d) => {
      d.actors[3]!.partOf = [{ actor: "envoy" }]
      d.actors[2]!.partOf = [{ actor: "kerry" }]
    },
  ],
  [
    "a spelling nobody printed",
    'actors[0].spellings[0].text "Carry" does not stand in the article; mend it, or make it an alias',
    (d) => (d.actors[0]!.spellings = [{ text: "Carry" }]),
  ],
  [
    "a spelling only inside words",
    'actors[0].spellings[0].text "Ker" stands only inside longer words, at 0, 61; give those',
    (d) => (d.actors[0]!.spellings = [{ text: "Ker" }]),
  ],
  [
    "a spelling at a wrong place",
    'actors[1].spellings[0].starts[1] "Lavrov" does not stand at 11; it stands at 10, 71',
    (d) => (d.actors[1]!.spellings![0]!.starts = [10, 11]),
  ],
  [
    "a place of a spelling twice",
    "actors[1].spellings[0].starts[1] 10 stands there twice",
    (d) => (d.actors[1]!.spellings![0]!.starts = [10, 10]),
  ],
  ["no place of a spelling", "actors[1].spellings[0].starts is empty", (d) => (d.actors[1]!.spellings![0]!.starts = [])],
  // quotes
  [
    "a start that is wrong",
    "events[0].evidence[0].start the quote does not stand at 3, but at 0; mend the start or leave it out",
    (d) => (d.events[0]!.evidence[0]!.start = 3),
  ],
  [
    "a quote with a typing error",
    'events[0].evidence[0].quote does not stand in the article: its first 12 characters stand at 0, then the article goes on with "vrov in Geneva. Turkey backs r" instead of "wrov"',
    (d) => (d.events[0]!.evidence[0]!.quote = "Kerry met Lawrov"),
  ],
  [
    "a quote from elsewhere",
    "statements[0].quote does not stand in the article: not even its first words stand there; copy it",
    (d) => (d.statements[0]!.quote = "Something else"),
  ],
  [
    "a quote that stands twice",
    "events[0].evidence[0].start is missing, and the quote stands at 0, 61; write the one that is meant",
    (d) => (d.events[0]!.evidence[0]!.quote = "Kerry met Lavrov"),
  ],
  [
    "one span twice in an event",
    "events[0].evidence[1] the span 0-27 stands there twice",
    (d) => d.events[0]!.evidence.push(d.events[0]!.evidence[0]!),
  ],
  ["one statement twice", "statements[1] the span 49-59 stands there twice", (d) => d.statements.push(d.statements[0]!)],
  // events
  ["an event twice", "events[2].id small.talks stands there twice", (d) => d.events.push(d.events[0]!)],
  ["an unknown place", "events[0].places[0] bern is not among the places", (d) => (d.events[0]!.places = ["bern"])],
  [
    "an unknown participant",
    "events[0].participants[0].actor carry is not among the actors",
    (d) => (d.events[0]!.participants[0]!.actor = "carry"),
  ],
  [
    "one part twice",
    "events[0].participants[2] kerry as negotiator stands there twice",
    (d) => d.events[0]!.participants.push({ actor: "kerry", role: "negotiator" }),
  ],
  [
    "a role of another family",
    "events[0].participants[0].role attacker is no role in negotiated; it takes negotiator, mediator, principal, host",
    (d) => (d.events[0]!.participants[0]!.role = "attacker"),
  ],
  [
    "an unknown speaker",
    "events[1].evidence[0].saidBy[0] toner is not among the actors",
    (d) => (d.events[1]!.evidence[0]!.saidBy = ["toner"]),
  ],
  [
    "an unknown speaker of a statement",
    "statements[0].saidBy[0] toner is not among the actors",
    (d) => (d.statements[0]!.saidBy = ["toner"]),
  ],
  ["a speaker twice in a chain", "statements[0].saidBy[1] kerry stands there twice", (d) => (d.statements[0]!.saidBy = ["kerry", "kerry"])],
  [
    "an unknown absentee",
    "events[0].evidence[0].excludes[0] europe is not among the actors",
    (d) => (d.events[0]!.evidence[0]!.excludes = ["europe"]),
  ],
  [
    "a day that is a month",
    "events[0].date.precision is day, but 2016-10 is longer than a day",
    (d) => (d.events[0]!.date.precision = "day"),
  ],
  [
    "an event surer than its sentences",
    "events[1].status is occurred, but its sentences say ongoing at most; write ongoing, or mend the evidence",
    (d) => (d.events[1]!.status = "occurred"),
  ],
  // pairs
  [
    "a pair with an unknown actor",
    "events[0].evidence[0].pairs[0].target[0] putin is not among the actors",
    (d) => (d.events[0]!.evidence[0]!.pairs = [{ source: ["kerry"], target: ["putin"] }]),
  ],
  [
    "a pair with somebody absent",
    "events[0].evidence[0].pairs[0].target[0] turkey does not take part in the event; add it",
    (d) => (d.events[0]!.evidence[0]!.pairs = [{ source: ["kerry"], target: ["turkey"] }]),
  ],
  [
    "a pair the wrong way round",
    "events[1].evidence[0].pairs[0].source[0] rebels is supported, but the source of supported is supporter",
    (d) => (d.events[1]!.evidence[0]!.pairs = [{ source: ["rebels", "turkey"], target: ["rebels"] }]),
  ],
  [
    "a pair of one",
    "events[0].evidence[0].pairs[0] pairs kerry with itself; name two actors",
    (d) => (d.events[0]!.evidence[0]!.pairs = [{ source: ["kerry"], target: ["kerry"] }]),
  ],
  [
    "a pair with a host",
    "events[0].evidence[0].pairs[0].target[0] usa is host, but the target of negotiated is negotiator or principal or mediator",
    (d) => {
      d.events[0]!.participants.push({ actor: "usa", role: "host" })
      d.events[0]!.evidence[0]!.pairs = [{ source: ["kerry"], target: ["usa"] }]
    },
  ],
  [
    "a pair of mediators",
    "events[0].evidence[0].pairs[0] pairs usa with another mediator",
    (d) => {
      d.events[0]!.participants.push({ actor: "usa", role: "mediator" }, { actor: "envoy", role: "mediator" })
      d.events[0]!.evidence[0]!.pairs = [{ source: ["usa"], target: ["envoy"] }]
    },
  ],
  [
    "more pairs than a sentence can name",
    "events[0].evidence[0].pairs makes 6400 pairs, at most 5000 fit a sentence",
    (d) => (d.events[0]!.evidence[0]!.pairs = [{ source: Array<string>(80).fill("kerry"), target: Array<string>(80).fill("lavrov") }]),
  ],
  // layout
  ["an unknown actor in the picture", "layout.actors[0].actor putin is not among the actors", (d) => (d.layout.actors[0]!.actor = "putin")],
  ["an actor twice in the picture", "layout.actors[1].actor kerry stands there twice", (d) => d.layout.actors.push(d.layout.actors[0]!)],
  [
    "an actor outside the picture",
    "layout.actors[0] lies at 101, 10, outside the canvas of 100 by 100",
    (d) => (d.layout.actors[0]!.x = 101),
  ],
  ["a caption outside the picture", "layout.captions[0] lies at 1, -1", (d) => (d.layout.captions = [{ x: 1, y: -1, de: "x", en: "x" }])],
  ["a bow to nobody", "layout.bows[0].target nobody is not among the actors", (d) => (d.layout.bows![0]!.target = "nobody")],
])("says where %s is and what to do", (_what, says, change) => {
  const faults = faultsAfter(change)
  expect(faults.filter((fault) => fault.startsWith(says))).toHaveLength(1)
  expect(faults).toHaveLength(1)
})

test("a dossier without text, and one with an empty text", () => {
  const without = checkDossier(smallDossier())
  expect(without.ok ? [] : without.faults).toEqual([
    { path: "article.text", message: "is missing; write the text here, or in article.txt beside the dossier" },
  ])
  expect(
    faultsAfter((d) => ((d.events = []), (d.statements = []), (d.actors = []), (d.layout = { width: 1, height: 1, actors: [] })), ""),
  ).toEqual(["article.text is empty; put the article there"])
})

test("all faults are listed, those of the shape and those of the content together", () => {
  const faults = faultsAfter((d) => {
    Object.assign(d.actors[2]!, { kind: "human" })
    d.actors[0]!.partOf = [{ actor: "uk" }]
    d.events[0]!.evidence[0]!.start = 3
    d.statements[0]!.saidBy = ["envoy", "nobody"]
  })
  expect(faults.map((fault) => fault.split(" ")[0])).toEqual([
    "actors[2].kind",
    "actors[0].partOf[0].actor",
    "events[0].evidence[0].start",
    "statements[0].saidBy[1]",
  ])
})

test("a hundred faults are told, the others counted", () => {
  const faults = faultsAfter(
    (d) => (d.statements = Array.from({ length: 150 }, () => ({ quote: "nowhere", status: "hoped" as const, saidBy: ["kerry"] }))),
  )
  expect(faults).toHaveLength(FAULT_LIMIT + 1)
  expect(faults.at(-1)).toBe(" and 50 more; mend these first")
})

test.each([null, 5, "text", [], {}, [[[]]]])("%j is no dossier and is said to be none", (input) => {
  expect(checkDossier(input, SMALL_TEXT)).toMatchObject({ ok: false })
})

test("letters written with other code points are named as such", () => {
  const faults = faultsAfter((d) => {
    d.events = []
    d.layout.bows = []
    d.actors = d.actors.slice(2).map((actor) => ({ ...actor, spellings: [], partOf: [] }))
    d.layout.actors = []
    d.statements = [{ quote: "für Aleppo", status: "hoped", saidBy: ["usa"] }]
  }, "Washington hofft fu\u0308r Aleppo.")
  expect(faults).toEqual([expect.stringContaining("other code points for the same letters")])
})

test("a part-of chain of many links does not end the process", () => {
  const dossier = smallDossier()
  for (let at = 0; at < 20_000; at += 1) {
    dossier.actors.push({ id: `n${at}`, kind: "state", nameDe: "n", nameEn: "n", partOf: [{ actor: at === 0 ? "usa" : `n${at - 1}` }] })
  }
  expect(checkDossier(dossier, SMALL_TEXT).ok).toBe(true)
})

test("a body made to be slow is refused before it is searched", () => {
  const dossier = smallDossier()
  dossier.actors = Array.from({ length: 3000 }, (_, at) => ({
    id: `n${at}`,
    kind: "state",
    nameDe: "n",
    nameEn: "n",
    spellings: [{ text: `aab${at}` }],
  }))
  const checked = checkDossier(dossier, "a".repeat(2_000_000))
  expect(checked.ok ? [] : checked.faults.map((fault) => fault.message).join()).toContain(
    "spellings and quotes have no place in a long text",
  )
})
