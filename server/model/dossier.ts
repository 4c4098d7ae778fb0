import { z } from "zod"
import { DateBasis, Edtf, Precision } from "./dates.ts"
import { Family } from "./families/index.ts"
import { Id } from "./ids.ts"
import { Kind } from "./kinds/index.ts"
import { Role } from "./roles.ts"
import { Says } from "./says.ts"
import { Status } from "./statuses/index.ts"

const Name = z.string().trim().min(1).max(300)
const Offset = z.number().int().min(0).describe("UTF-16 code units from the start of article.txt")
const Wikidata = z.string().regex(/^Q[1-9]\d*$/, "is no Wikidata id such as Q159")
const Country = z.string().regex(/^[A-Z]{3}$/, "is no ISO 3166-1 alpha-3 code such as RUS")

const Deaths = z.number().int().min(0).max(1e9)

/** A date as its words say it. */
export const DossierDate = z
  .strictObject({
    edtf: Edtf.nullable().describe("EDTF; null when nothing is known"),
    precision: Precision,
    text: z.string().max(300).describe("the words in the article, or where the date was read"),
    basis: DateBasis,
  })
  .refine((date) => (date.edtf === null) === (date.precision === "none"), {
    message: "a date without edtf has the precision none, and the other way round",
    path: ["precision"],
  })

/** A printed form of a name. Without `starts`, every place where it stands as a whole word counts. */
export const Spelling = z.strictObject({
  text: Name,
  starts: z.array(Offset).optional().describe("where it stands; left out = every place where it stands as a whole word"),
})

export const DossierActor = z.strictObject({
  id: Id.describe("the same actor has the same id in every dossier"),
  kind: Kind,
  nameDe: Name,
  nameEn: Name,
  labelDe: Name.optional().describe("short name for the picture; the name itself when absent"),
  labelEn: Name.optional(),
  captionDe: Name.optional().describe("second line of the label"),
  captionEn: Name.optional(),
  spellings: z.array(Spelling).default([]).describe("the name as the article prints it"),
  plural: z
    .array(z.enum(["de", "en"]))
    .optional()
    .describe("languages in which the name takes a plural verb: die Vereinigten Staaten informieren, the United States informs"),
  aliases: z.array(Name).default([]).describe("other spellings by which a reader may search"),
  country: Country.nullable().default(null),
  sector: z.string().max(10).nullable().default(null).describe("PLOVER sector: GOV, MIL, REB, IGO, SOC, JRN, CVL, REF …"),
  wikidata: Wikidata.nullable().default(null),
  role: Name.nullable().default(null).describe("office or function, in English"),
  roleDe: Name.nullable().default(null),
  partOf: z
    .array(z.strictObject({ actor: Id, role: Name.nullable().default(null), roleDe: Name.nullable().default(null) }))
    .default([])
    .describe("minister → state, ministry → state; the picture draws the first"),
  note: z.string().optional().describe("for editors, not stored"),
})

export const DossierPlace = z.strictObject({
  id: Id,
  nameDe: Name,
  nameEn: Name,
  country: Country.nullable().default(null),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
  wikidata: Wikidata.nullable().default(null),
})

/** A quoted span. `start` may be left out when the quote occurs once in the article. */
const Quoted = {
  quote: z.string().min(1).max(20_000).describe("verbatim from article.txt"),
  start: Offset.optional(),
  status: Status.describe("how certain this sentence is"),
  saidBy: z.array(Id).default([]).describe("who says so, first speaker first; empty = the article itself"),
}

export const DossierEvidence = z.strictObject({
  ...Quoted,
  pairs: z
    .array(z.strictObject({ source: z.array(Id).min(1), target: z.array(Id).min(1) }))
    .optional()
    .describe(
      "which actors this sentence pairs, every source with every target; left out = all acting with all receiving actors when that is one pair or a directed event; [] = none",
    ),
  says: Says.optional().describe("date, outcome and number of this sentence, where sentences of the event differ"),
  excludes: z.array(Id).default([]).describe("actors of which this sentence says that they did not take part"),
})

/** What somebody said to no named addressee: attribution, never a relation. */
export const DossierStatement = z.strictObject({
  ...Quoted,
  saidBy: z.array(Id).min(1).describe("who says so, first speaker first"),
  note: z.string().optional(),
})

export const DossierEvent = z.strictObject({
  id: Id.describe("the same event has the same id in every dossier; begin it with the id of the article that first tells it"),
  family: Family,
  status: Status.describe("at most as certain as its most certain sentence"),
  outcome: z.string().max(500).nullable().default(null).describe("what came of it, in words, and who says so"),
  titleDe: Name,
  titleEn: Name,
  topic: z.string().max(500).nullable().default(null),
  date: DossierDate,
  places: z.array(Id).default([]),
  cameo: z
    .string()
    .regex(/^\d{2,4}$/)
    .nullable()
    .default(null)
    .describe("the CAMEO code, a string: 010 is not 10"),
  cameoAlso: z.array(z.string().regex(/^\d{2,4}$/)).default([]),
  plover: z.string().max(40).nullable().default(null),
  goldstein: z.number().min(-10).max(10).nullable().default(null),
  deaths: z
    .strictObject({ low: Deaths, best: Deaths, high: Deaths })
    .optional()
    .describe("people killed: the lowest, the best and the highest estimate of who counted"),
  participants: z
    .array(
      z.strictObject({
        actor: Id,
        role: Role,
        explicit: z.boolean().default(true).describe("false: no sentence says this role, an editor infers it"),
      }),
    )
    .min(1),
  evidence: z.array(DossierEvidence).min(1),
  note: z.string().optional(),
})

/** Where an editor put the actors, as a newspaper's graphic has them. */
export const Layout = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  actors: z.array(z.strictObject({ actor: Id, x: z.number(), y: z.number(), label: z.enum(["t", "b", "l", "r", "tl", "tr", "bl", "br"]) })),
  captions: z
    .array(z.strictObject({ x: z.number(), y: z.number(), de: Name, en: Name, subDe: Name.optional(), subEn: Name.optional() }))
    .default([]),
  bows: z
    .array(z.strictObject({ source: Id, target: Id }))
    .default([])
    .describe("pairs whose line goes around, above what lies between"),
})
export type Layout = z.infer<typeof Layout>

/** One article with its actors, events and evidence: what is loaded. */
export const Dossier = z.strictObject({
  $schema: z.string().optional(),
  article: z.strictObject({
    id: Id,
    title: Name,
    titleBasis: z.enum(["text", "editor"]).default("text").describe("editor: the text has no title, an editor gave one"),
    outlet: z.strictObject({ id: Id, name: Name }).nullable().default(null),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "is no language tag such as de"),
    published: Edtf.nullable(),
    publishedPrecision: Precision,
    url: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .default(null),
    text: z.string().min(1).max(2_000_000).optional().describe("the text itself; in a folder it stands in article.txt beside the dossier"),
    sentences: z
      .array(z.tuple([Offset, Offset]))
      .optional()
      .describe("start and end of each sentence; left out = found by the language's rules"),
  }),
  actors: z.array(DossierActor),
  places: z.array(DossierPlace).default([]),
  events: z.array(DossierEvent).default([]),
  statements: z.array(DossierStatement).default([]),
  layout: Layout.optional(),
})
export type Dossier = z.infer<typeof Dossier>
export type DossierInput = z.input<typeof Dossier>
export type DossierEvent = z.infer<typeof DossierEvent>
/** An event as a row of a data set codes it: no sentence says it. */
export type CodedEvent = Omit<DossierEvent, "evidence" | "note">
export type DossierPlace = z.infer<typeof DossierPlace>
export type DossierActor = z.infer<typeof DossierActor>
