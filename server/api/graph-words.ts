import { FAMILIES, KINDS } from "../model/index.ts"

// What the graph is made of, for those who write Cypher. Held as a list because reading every property of a
// large store takes seconds; a test compares it with what the stores really hold.

interface Word {
  name: string
  properties: { name: string; types: string[] }[]
}

function word(name: string, types: Record<string, string>): Word {
  const properties = Object.entries(types).flatMap(([type, names]) =>
    names.split(" ").map((property) => ({ name: property, types: [type] })),
  )
  return { name, properties: properties.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

const actor = {
  String: "id kind nameDe nameEn labelDe labelEn captionDe captionEn country sector wikidata role roleDe printed",
  "List<String>": "names aliases plural",
}
const facts = {
  String: "id status outcome start end precision edtf dateText dateBasis cameo plover",
  Integer: "startDay endDay deathsLow deathsBest deathsHigh",
  Float: "goldstein",
}

/** Labels with the properties that their nodes can have. */
export const LABELS: Word[] = [
  word("Actor", actor),
  ...KINDS.map((kind) => word(kind.label, actor)),
  word("Event", { ...facts, String: `${facts.String} family titleDe titleEn topic`, Boolean: "apart", "List<String>": "cameoAlso" }),
  word("Evidence", {
    String: "id quote modality url publisher published headline original digest saysDate saysOutcome saysNumberOf",
    Integer: "start end sentence saysLeast saysMost",
  }),
  word("Article", {
    String: "id title titleBasis language published publishedPrecision url text digest layout",
    "List<Integer>": "sentences",
  }),
  word("Outlet", { String: "id name" }),
  word("Place", { String: "id nameDe nameEn country wikidata", Float: "latitude longitude" }),
  word("Entente", { String: "id state positions positionsOf", Integer: "version generation", "List<String>": "views" }),
]

/** Relationship types with the properties that they can have. */
export const RELATIONSHIPS: Word[] = [
  ...FAMILIES.map((family) =>
    word(family.type, {
      ...facts,
      String: `${facts.String} event eventStatus`,
      Float: "goldstein weight",
      Boolean: "derived contested coded second",
      "List<String>": "articles evidence saidBy voices also told",
    }),
  ),
  word("TIE", {
    Integer: "negotiated supported attacked informed planned scored thousandths",
    Float: "goldstein",
    String: "id first last",
    "List<String>": "periods",
  }),
  word("PART_OF", { String: "role roleDe", "List<String>": "articles" }),
  word("TOOK_PART", { String: "role", Boolean: "explicit", "List<String>": "articles" }),
  word("AT", { "List<String>": "articles" }),
  word("SHOWS", { "List<String>": "pairs" }),
  word("EXCLUDES", {}),
  word("QUOTED_FROM", {}),
  word("PUBLISHED_BY", {}),
  word("SAID_BY", { Integer: "order" }),
  word("MENTIONED_IN", { "List<Integer>": "starts ends", "List<String>": "spellings" }),
]
