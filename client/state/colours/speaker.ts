import { lineVoices } from "../strands.ts"
import type { ColourRule } from "./colour.ts"

export const speaker = { id: "speaker", name: { de: "wer es sagt", en: "who says so" }, hues: lineVoices } as const satisfies ColourRule
