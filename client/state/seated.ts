import type { Tie } from "../../server/model/index.ts"
import { shownLines, type Picture, type ShownLine } from "./picture.ts"
import { hearsAll } from "./strands.ts"
import type { View } from "./view.ts"

/** Lines of pairs that only sat at one table, as far as they are drawn: nobody says them, so nobody can be listened to. */
export function seatedLines(picture: Picture | null, derived: readonly Tie[] | null, view: View): ShownLine[] {
  if (!picture || !derived || !view.derived || view.grouping || !hearsAll(view)) return []
  return shownLines({ ...picture, ties: [...derived] }, view)
}
