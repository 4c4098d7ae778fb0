import { circle } from "./circle.ts"
import type { LayoutWay } from "./layout.ts"

/** By forces: what is tied comes together. The picture begins as a circle and is worked out beside the page. */
export const force = {
  id: "force",
  name: { de: "Nach Kräften", en: "By forces" },
  options: [],
  later: true,
  suits: () => true,
  place: (drawn, arrangement) => circle.place(drawn, { ...arrangement, options: {} }),
} as const satisfies LayoutWay
