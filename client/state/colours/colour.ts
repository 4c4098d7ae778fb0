import type { Strand } from "../../../server/model/index.ts"
import type { Strands } from "../strands.ts"

/** What the hue of a line says. */
export interface ColourRule {
  id: string
  name: { de: string; en: string }
  /** Numbers of hues by a line's word, as `VOICE_HUES` has them; null: the hue of its family. */
  hues(strands: Strands, counts: (strand: Strand) => boolean): ReadonlyMap<string, number> | null
}
