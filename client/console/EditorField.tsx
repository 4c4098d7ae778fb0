import { useEffect, useRef } from "react"
import { useLanguage } from "../app/store.ts"
import { familyOfType } from "./state/values.ts"
import { FAMILIES } from "../../server/model/index.ts"
import { runDraft, setStatement } from "./acts.ts"
import { makeEditor, type Editor } from "./editor/editor.ts"
import { ask } from "./language/ask.ts"
import { findingWords } from "./language/findings.ts"
import type { Offer } from "./language/protocol.ts"
import { parametersOf } from "./state/parameters.ts"
import { consoleStore, useConsole, useSpeak } from "./store.ts"
import { holdEditor } from "./caret.ts"
import { store } from "../app/store.ts"
import styles from "./EditorField.module.css"

/** Underlines what the language support finds, and what the server refused at its place. */
async function problems(statement: string) {
  const { language } = store.getState().view
  const found = (await ask("check", { statement, parameters: parametersOf(statement) })) ?? []
  const { trouble } = consoleStore.getState()
  const refused = (trouble?.statement === statement ? trouble.places : []).flatMap(({ message, at }) => {
    if (!at) return []
    const from = Math.min(at.offset, Math.max(0, statement.length - 1))
    const length = /^[\p{L}\p{N}_.$]+|^[^]/u.exec(statement.slice(from))?.[0].length ?? 0
    return [{ from, to: from + length, severity: "error" as const, message }]
  })
  // What both say, the language support says in the reader's language.
  const told = found.map((finding) => ({ ...finding, message: findingWords(finding.message, language) }))
  const all = [...told, ...refused.filter((one) => !told.some((finding) => finding.from === one.from))]
  consoleStore.setState({
    findings: all.map(({ message, from, severity }) => ({ text: message, offset: from, error: severity === "error" })),
  })
  return all
}

/** What stands at the right of an offer: types of a property, the name of a family. */
function detail({ label, kind, detail: said }: Offer): string {
  const { language } = store.getState().view
  const family = FAMILIES.find((one) => one.id === familyOfType.get(label))
  if (kind === "type" && family) return family[language].name
  const { words } = consoleStore.getState()
  const types = [...(words?.labels ?? []), ...(words?.relationshipTypes ?? [])]
    .flatMap((word) => word.properties)
    .find((property) => property.name === label)?.types
  return kind === "property" ? (types?.join(", ") ?? "") : said
}

/** CodeMirror's place in the page. */
export function EditorField() {
  const speak = useSpeak()
  const language = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const statement = useConsole((state) => state.draft.statement)
  const trouble = useConsole((state) => state.trouble)
  const words = useConsole((state) => state.words)
  const label = speak("console.editor")
  const placeholder = speak("console.placeholder")
  const first = useRef({ label, placeholder })

  useEffect(() => {
    if (!host.current) return
    const made = makeEditor(host.current, {
      statement: consoleStore.getState().draft.statement,
      changed: setStatement,
      run: () => void runDraft(),
      leave: () => document.getElementById("console-run")?.focus(),
      problems,
      detail,
      words: first.current,
    })
    editor.current = made
    holdEditor(made)
    made.focus()
    return () => {
      holdEditor(null)
      made.destroy()
    }
  }, [])
  useEffect(() => editor.current?.setStatement(statement), [statement])
  useEffect(() => editor.current?.setWords({ label, placeholder }), [label, placeholder])
  useEffect(() => {
    editor.current?.check()
  }, [trouble, words, language])
  useEffect(() => {
    if (words) editor.current?.colour()
  }, [words])
  return <div ref={host} className={styles.editor} data-editor />
}
