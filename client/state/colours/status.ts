import { STATUSES, type Status } from "../../../server/model/index.ts"
import type { ColourRule } from "./colour.ts"

/** What happened in ink, and each other status in a hue of its own. */
export const HUE_OF_STATUS: Record<Status, number> = { occurred: 1, ongoing: 4, planned: 2, hoped: 7, threatened: 3, denied: 0 }

export const status = {
  id: "status",
  name: { de: "Status", en: "Status" },
  hues: (strands) =>
    new Map([...strands.keys()].map((word) => [word, HUE_OF_STATUS[STATUSES.find(({ id }) => word.endsWith(`~${id}`))!.id]])),
} as const satisfies ColourRule
