import { StateEffect, StateField } from "@codemirror/state"
import { EditorView, keymap, showTooltip, ViewPlugin, type Tooltip, type ViewUpdate } from "@codemirror/view"
import { ask } from "../language/ask.ts"
import type { Signature } from "../language/protocol.ts"

const setSignature = StateEffect.define<{ at: number; signature: Signature } | null>()

function drawn({ before, current, after, words }: Signature): HTMLElement {
  const box = document.createElement("div")
  box.className = "signature"
  const strong = document.createElement("strong")
  strong.textContent = current
  box.append(before, strong, after)
  if (words) {
    const text = document.createElement("p")
    text.textContent = words
    box.append(text)
  }
  return box
}

const field = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setSignature)) continue
      const { value } = effect
      return value && { pos: value.at, above: true, create: () => ({ dom: drawn(value.signature) }) }
    }
    return tooltip && transaction.docChanged ? { ...tooltip, pos: transaction.changes.mapPos(tooltip.pos) } : tooltip
  },
  provide: (own) => showTooltip.from(own),
})

/** The bracket of the call that the caret is in; -1 outside of one. */
export function openCall(text: string, at: number): number {
  let depth = 0
  for (let index = at - 1; index >= 0; index -= 1) {
    const character = text[index]
    if (character === ")") depth += 1
    else if (character === "(" && depth > 0) depth -= 1
    else if (character === "(") return /[\p{L}\p{N}_]/u.test(text[index - 1] ?? "") ? index : -1
  }
  return -1
}

const asking = ViewPlugin.fromClass(
  class {
    update({ docChanged, selectionSet, view }: ViewUpdate): void {
      if (docChanged || selectionSet) void this.look(view)
    }

    async look(view: EditorView): Promise<void> {
      const { doc, selection } = view.state
      const statement = doc.toString()
      const at = selection.main.head
      const open = openCall(statement, at)
      const signature = open < 0 || !view.hasFocus ? null : await ask("signature", { statement, at })
      if (view.state.doc !== doc || (!signature && !view.state.field(field))) return
      // A view that is being updated takes no further change.
      queueMicrotask(() => {
        if (view.state.doc === doc) view.dispatch({ effects: setSignature.of(signature && { at: open, signature }) })
      })
    }
  },
)

const close = (view: EditorView): boolean => {
  if (!view.state.field(field)) return false
  view.dispatch({ effects: setSignature.of(null) })
  return true
}

/** The signature of the call that the caret is in; Escape closes it. */
export const signatures = [field, asking, keymap.of([{ key: "Escape", run: close }])]
