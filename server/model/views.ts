import { z } from "zod"

/** How many views are kept, how many characters each of their texts has at most, and on how much a view has notes. */
export const VIEW_LIMITS = { views: 500, name: 200, address: 8000, notes: 20_000, noted: 500 } as const

/** Notes on actors by their ids, and on lines by their words `source~target~family~status`. */
const NotesOn = z
  .record(z.string().min(1).max(500), z.string().min(1).max(VIEW_LIMITS.notes))
  .refine((notes) => Object.keys(notes).length <= VIEW_LIMITS.noted, { message: `has more than ${VIEW_LIMITS.noted} notes` })
  .default({})

/** What a reader gives: `address` is the query part of the page's address, without its question mark. */
export const ViewDraft = z.strictObject({
  name: z.string().trim().min(1).max(VIEW_LIMITS.name),
  address: z
    .string()
    .max(VIEW_LIMITS.address)
    .regex(/^(?![?&])[!-~]*$/, "is no query part of an address: what stands behind its question mark, with other signs than ASCII as %XX")
    .regex(/^[^#]*$/, "has a #, which ends the query part of an address"),
  notes: z.string().max(VIEW_LIMITS.notes).default(""),
  notesOn: NotesOn,
})
export type ViewDraft = z.infer<typeof ViewDraft>

const Revision = z.number().int().min(1)

/** A view as it should become, with the revision of the one that the reader saw. */
export const ViewChanged = ViewDraft.extend({ revision: Revision })

/** A saved view: what a reader named and can come back to. `revision` grows by one with each change. */
export const View = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  notes: z.string(),
  notesOn: NotesOn,
  revision: Revision,
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
})
export type View = z.infer<typeof View>
