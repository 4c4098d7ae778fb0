import type { Actor } from "../../../server/model/index.ts"
import type { Face, Ink } from "../ink.ts"
import type { Language } from "../port.ts"

export interface LabelLine {
  text: string
  face: Face
  width: number
  height: number
}

/** Measures text as the canvas will draw it, and remembers. */
export class Typesetter {
  private readonly context = document.createElement("canvas").getContext("2d")!
  private readonly widths = new Map<string, number>()
  private ink: Ink

  constructor(ink: Ink) {
    this.ink = ink
  }

  /** Starts over: the type of the style sheet has changed or has only now arrived. */
  forget(ink: Ink): void {
    this.ink = ink
    this.widths.clear()
  }

  line(text: string, face: Face): LabelLine {
    const type = this.ink.type[face]
    const key = `${face}|${text}`
    let width = this.widths.get(key)
    if (width === undefined) {
      this.context.font = type.font
      this.context.letterSpacing = `${type.spacing}px`
      // The last letter's tracking is no ink.
      width = Math.ceil(this.context.measureText(text).width - type.spacing)
      this.widths.set(key, width)
    }
    return { text, face, width, height: type.lineHeight }
  }

  /** The lines of an actor's label: its short name, and its caption when there is room for it. */
  label(actor: Actor, language: Language, withCaption: boolean): LabelLine[] {
    const german = language === "de"
    const name = (german ? actor.labelDe : actor.labelEn) ?? (german ? actor.nameDe : actor.nameEn)
    const caption = german ? actor.captionDe : actor.captionEn
    const first =
      actor.kind === "state"
        ? this.line(name.toLocaleUpperCase(language), "state")
        : this.line(name, actor.kind === "person" ? "person" : "other")
    return withCaption && caption ? [first, this.line(caption, "sub")] : [first]
  }
}

/** Loads the faces that labels need; a canvas does not wait for them by itself. */
export async function loadFaces(ink: Ink): Promise<void> {
  await Promise.all(Object.values(ink.type).map((type) => document.fonts.load(type.font, "Aß")))
}
