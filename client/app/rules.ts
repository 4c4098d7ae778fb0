import { NAMES, SIZES, type NamesId, type SizeId } from "../canvas/rules/index.ts"
import { COLOURS, type ColourId } from "../state/colours/index.ts"
import { NAMINGS, type NamingId } from "../state/naming.ts"
import type { TextKey } from "../state/texts.ts"
import type { View } from "../state/view.ts"
import { setRule } from "./acts.ts"

/** What a reader may set rules for: the field of the view, what it is called, and the rules. */
interface Ruled {
  field: "size" | "colour" | "names" | "naming"
  title: TextKey
  rules: readonly { id: View["size" | "colour" | "names" | "naming"]; name: { de: string; en: string } }[]
  set(id: string): void
}

export const RULES: readonly Ruled[] = [
  { field: "size", title: "rules.size", rules: SIZES, set: (id) => setRule({ size: id as SizeId }) },
  { field: "colour", title: "rules.colour", rules: COLOURS, set: (id) => setRule({ colour: id as ColourId }) },
  { field: "names", title: "rules.names", rules: NAMES, set: (id) => setRule({ names: id as NamesId }) },
  { field: "naming", title: "rules.naming", rules: NAMINGS, set: (id) => setRule({ naming: id as NamingId }) },
]
