import type { ColourRule } from "./colour.ts"
import { family } from "./family.ts"
import { speaker } from "./speaker.ts"
import { status } from "./status.ts"

/** What the hue of lines may say; the first is for a first visit. */
export const COLOURS = [family, speaker, status] as const satisfies readonly ColourRule[]
export type ColourId = (typeof COLOURS)[number]["id"]

export const colourRule = (id: ColourId): ColourRule => COLOURS.find((rule) => rule.id === id)!
