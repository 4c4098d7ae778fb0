import { useApp, useLanguage } from "../app/store.ts"
import { setRaw, setType } from "./acts.ts"
import { ParamInput } from "./ParamInput.tsx"
import { fieldWord, ORIGINS, readField, TYPES, type Field, type FieldType, type Origin } from "./state/fields.ts"
import { fieldsOf, queryOf, useConsole, useSpeak } from "./store.ts"
import type { ConsoleText } from "./texts.ts"
import styles from "./Params.module.css"

const FAULTS = {
  integer: "params.wrongInteger",
  number: "params.wrongNumber",
  date: "params.wrongDate",
  json: "params.wrongJson",
} as const

const TYPE_TEXTS = {
  text: "params.text",
  integer: "params.integer",
  number: "params.number",
  boolean: "params.boolean",
  date: "params.date",
  list: "params.list",
  json: "params.json",
} as const satisfies Record<FieldType, ConsoleText>
const ORIGIN_TEXTS = {
  actor: "params.actor",
  article: "params.article",
  outlet: "params.outlet",
  country: "params.country",
  family: "params.family",
  status: "params.status",
  kind: "params.kind",
} as const satisfies Record<Origin, ConsoleText>

/** The parameters that the statement names, as a form. */
export function Params() {
  const speak = useSpeak()
  // Compared as text: the fields are made anew with each key.
  const fields = JSON.parse(useConsole((state) => JSON.stringify(fieldsOf(state)))) as Field[]
  if (fields.length === 0) return null
  return (
    <section className={styles.params} aria-label={speak("params.title")}>
      <h3>{speak("params.title")}</h3>
      <div className={styles.fields}>
        {fields.map((field) => (
          <ParamRow key={field.name} field={field} />
        ))}
      </div>
    </section>
  )
}

function ParamRow({ field }: { field: Field }) {
  const speak = useSpeak()
  const language = useLanguage()
  const articles = useApp((state) => state.articles)
  const raw = useConsole((state) => state.draft.raw[field.name] ?? "")
  const refused = useConsole((state) => state.trouble?.fields[field.name] ?? null)
  const said = useConsole((state) => queryOf(state)?.params.find((param) => param.name === field.name) ?? null)
  const read = readField(field, raw)
  const fault = "fault" in read ? speak(FAULTS[read.fault]) : refused
  const id = `param-${field.name}`
  const words = said && (language === "de" ? (said.wordsDe ?? said.words) : said.words)
  return (
    <div className={styles.field} data-wide={field.type === "list" || field.type === "json" || field.from === "actor" || undefined}>
      <label htmlFor={id}>
        <code>${field.name}</code> {words && <span className={styles.words}>{words}</span>}
      </label>
      <ParamInput
        id={id}
        field={field}
        raw={raw}
        change={(next) => setRaw(field.name, next)}
        describedBy={fault ? `${id}-fault` : undefined}
        articles={articles ?? []}
      />
      {!said && <TypeChoice field={field} />}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}

/** What a statement of one's own does not say: the kind of a parameter. */
function TypeChoice({ field }: { field: Field }) {
  const speak = useSpeak()
  const choices: [word: string, text: ConsoleText][] = [
    ...TYPES.map((type): [string, ConsoleText] => [type, TYPE_TEXTS[type]]),
    ...ORIGINS.map((origin): [string, ConsoleText] => [`text from ${origin}`, ORIGIN_TEXTS[origin]]),
  ]
  const word = fieldWord(field)
  return (
    <select
      className={styles.type}
      aria-label={speak("params.type", { name: field.name })}
      value={word}
      onChange={(event) => setType(field.name, event.target.value)}
    >
      {!choices.some(([one]) => one === word) && (
        <option value={word}>
          {speak("params.list")}: {field.from && speak(ORIGIN_TEXTS[field.from])}
        </option>
      )}
      {choices.map(([one, text]) => (
        <option key={one} value={one}>
          {speak(text)}
        </option>
      ))}
    </select>
  )
}
