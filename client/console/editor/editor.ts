import { acceptCompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete"
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands"
import { bracketMatching } from "@codemirror/language"
import { linter, nextDiagnostic, type Diagnostic } from "@codemirror/lint"
import { Compartment, EditorState, StateEffect, type Extension } from "@codemirror/state"
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view"
import { colours, recolour } from "./colours.ts"
import { completing, type Detail } from "./completion.ts"
import { signatures } from "./signature.ts"
import { theme } from "./theme.ts"

/** What the page says and does around the editor. */
export interface Around {
  statement: string
  changed(statement: string): void
  run(): void
  /** Escape with nothing open: the reader wants out. */
  leave(): void
  problems(statement: string): Promise<Diagnostic[]>
  detail: Detail
  words: Words
}

export interface Words {
  label: string
  placeholder: string
}

export interface Editor {
  setStatement(statement: string): void
  setWords(words: Words): void
  /** Looks for problems again. */
  check(): void
  /** Colours again, when more words are known. */
  colour(): void
  /** Puts the caret at an offset, in view and focused. */
  goTo(offset: number): void
  focus(): void
  destroy(): void
}

const again = StateEffect.define<null>()

const wording = ({ label, placeholder: text }: Words): Extension => [
  EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocorrect: "off", autocapitalize: "off" }),
  placeholder(text),
]

/** An editor for Cypher in a shadow tree: there CodeMirror's style needs no style element, which our CSP would refuse. */
export function makeEditor(host: HTMLElement, around: Around): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" })
  const words = new Compartment()
  let quiet = false
  const state = EditorState.create({
    doc: around.statement,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      EditorView.lineWrapping,
      keymap.of([
        { key: "Mod-Enter", preventDefault: true, run: () => (around.run(), true) },
        { key: "Tab", run: acceptCompletion },
      ]),
      completing(around.detail),
      keymap.of(completionKeymap),
      signatures,
      keymap.of([{ key: "Escape", run: () => (around.leave(), true) }]),
      keymap.of([...closeBracketsKeymap, { key: "F8", run: nextDiagnostic }, ...historyKeymap, ...defaultKeymap, indentWithTab]),
      colours,
      linter((view) => around.problems(view.state.doc.toString()), {
        delay: 400,
        needsRefresh: ({ transactions }) => transactions.some(({ effects }) => effects.some((effect) => effect.is(again))),
      }),
      words.of(wording(around.words)),
      EditorView.updateListener.of(({ docChanged, state: now }) => {
        if (docChanged && !quiet) around.changed(now.doc.toString())
      }),
      theme,
    ],
  })
  const view = new EditorView({ state, root, parent: root })
  return {
    setStatement(statement) {
      if (statement === view.state.doc.toString()) return
      quiet = true
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: statement } })
      quiet = false
    },
    setWords: (next) => view.dispatch({ effects: words.reconfigure(wording(next)) }),
    check: () => view.dispatch({ effects: again.of(null) }),
    colour: () => void recolour(view),
    goTo(offset) {
      view.focus()
      const anchor = Math.min(offset, view.state.doc.length)
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) })
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}
