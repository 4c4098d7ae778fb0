import { dossiers } from "./dossiers.ts"
import type { Format } from "./format.ts"
import { gdelt1 } from "./gdelt1.ts"
import { gdelt2 } from "./gdelt2.ts"
import { icews } from "./icews.ts"
import { polecat } from "./polecat.ts"
import { ucdp } from "./ucdp.ts"

/** Every format that can be imported. */
export const FORMATS: readonly Format[] = [gdelt2, gdelt1, icews, polecat, ucdp, dossiers]
