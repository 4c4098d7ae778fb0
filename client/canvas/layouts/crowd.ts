import { componentsOf, networkOf } from "./network.ts"
import { force } from "./force.ts"
import type { LayoutWay } from "./layout.ts"

/** Above this a group that hangs together is laid out by forces: all its pairs would take too long. */
export const ALL_PAIRS = 250

/** Pictures that would take too long to be worked out while the reader waits. */
export const crowd: LayoutWay = {
  ...force,
  id: "crowd",
  suits: (drawn) => {
    if (drawn.actors.size <= ALL_PAIRS) return false
    const [largest] = componentsOf(networkOf(drawn))
    return (largest?.length ?? 0) > ALL_PAIRS
  },
}
