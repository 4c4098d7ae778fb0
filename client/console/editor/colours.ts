import { RangeSetBuilder, StateEffect, StateField } from "@codemirror/state"
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view"
import { ask } from "../language/ask.ts"
import type { Coloured } from "../language/protocol.ts"

const setColours = StateEffect.define<Coloured[]>()
const marks = new Map<string, Decoration>()

function mark(kind: string): Decoration {
  const known = marks.get(kind)
  if (known) return known
  const [word, type] = kind.split(" ")
  const made = Decoration.mark({ class: type ? `of-type of-type-${type}` : `of-${word}` })
  marks.set(kind, made)
  return made
}

function decorated(tokens: readonly Coloured[], length: number): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to, kind } of tokens) if (to > from && to <= length) builder.add(from, to, mark(kind))
  return builder.finish()
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(colours, transaction) {
    for (const effect of transaction.effects) if (effect.is(setColours)) return decorated(effect.value, transaction.state.doc.length)
    return colours.map(transaction.changes)
  },
  provide: (own) => EditorView.decorations.from(own),
})

/** Colours from the language support; until they come, each piece keeps the colour it had. */
export const colours = [
  field,
  ViewPlugin.fromClass(
    class {
      constructor(view: EditorView) {
        void this.colour(view)
      }

      update({ docChanged, view }: ViewUpdate): void {
        if (docChanged) void this.colour(view)
      }

      async colour(view: EditorView): Promise<void> {
        const { doc } = view.state
        const tokens = await ask("colour", { statement: doc.toString() })
        if (tokens && view.state.doc === doc && view.dom.isConnected) view.dispatch({ effects: setColours.of(tokens) })
      }
    },
  ),
]

/** Asks for the colours again, when the language support has learned the graph's words. */
export async function recolour(view: EditorView): Promise<void> {
  const { doc } = view.state
  const tokens = await ask("colour", { statement: doc.toString() })
  if (tokens && view.state.doc === doc) view.dispatch({ effects: setColours.of(tokens) })
}
