import type { Family, Status } from "../../server/model/index.ts"
import type { Picture } from "./picture.ts"

/** How many relations of a family and status an actor has that the picture does not. */
export interface Missing {
  family: Family
  status: Status
  relations: number
  /** Ties of it that the picture has. */
  ties: number
}

/** What could be fetched around an actor, from the counts of the API and what is in the picture. */
export function missing(
  picture: Picture,
  actor: string,
  counts: readonly { family: Family; status: Status; relations: number }[],
): Missing[] {
  const ties = picture.ties.filter((tie) => tie.source === actor || tie.target === actor)
  return counts.flatMap(({ family, status, relations }) => {
    const here = ties.flatMap((tie) => tie.lines.filter((line) => line.family === family && line.status === status))
    const more = relations - here.reduce((sum, line) => sum + line.count, 0)
    return more > 0 ? [{ family, status, relations: more, ties: here.length }] : []
  })
}
