import type { Format } from "./format.ts"
import { ucdp } from "./ucdp.ts"

/** Every format that can be imported. */
export const FORMATS: readonly Format[] = [ucdp]
