// The page takes over the frames before a library asks for one.
import "./page.ts"
import { ACTORS, givenOf, graphOf, MANY_ACTORS, MANY_TIES, TIES, type Given } from "./graph.ts"

const DRAWINGS: Record<string, () => Promise<{ draw(given: Given): void }>> = {
  ours: () => import("./ours.ts"),
  sigma: () => import("./sigma.ts"),
  cytoscape: () => import("./cytoscape.ts"),
}
const [name = "", size] = location.hash.slice(1).split("-")
const drawing = DRAWINGS[name]
if (!drawing) throw new Error(`The address ends with one of ${Object.keys(DRAWINGS).join(", ")}.`)
const given = givenOf(size === "many" ? graphOf(MANY_ACTORS, MANY_TIES) : graphOf(ACTORS, TIES))
void drawing().then(({ draw }) => draw(given))
