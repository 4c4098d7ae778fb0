// The page takes over the frames before a library asks for one.
import "./page.ts"

const DRAWINGS: Record<string, () => Promise<unknown>> = {
  "#ours": () => import("./ours.ts"),
  "#sigma": () => import("./sigma.ts"),
  "#cytoscape": () => import("./cytoscape.ts"),
}
const draw = DRAWINGS[location.hash]
if (!draw) throw new Error(`The address ends with one of ${Object.keys(DRAWINGS).join(", ")}.`)
void draw()
