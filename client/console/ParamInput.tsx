import { countryByAlpha3 } from "../../server/model/countries.ts"
import { FAMILIES, KINDS, STATUSES, type ArticleItem } from "../../server/model/index.ts"
import { useApp, useLanguage } from "../app/store.ts"
import type { Language } from "../canvas/port.ts"
import { ActorInput } from "./ActorInput.tsx"
import { listed, type Field, type Origin } from "./state/fields.ts"
import { useSpeak } from "./store.ts"
import styles from "./Params.module.css"

export interface InputProps {
  id: string
  field: Field
  raw: string
  change: (raw: string) => void
  describedBy?: string
}

type Choice = [value: string, name: string]

/** What there is to choose from. */
function useChoices(from: Origin | null, articles: readonly ArticleItem[]): Choice[] | null {
  const language = useLanguage()
  const actors = useApp((state) => state.picture?.actors)
  if (from === "family") return FAMILIES.map((one) => [one.id, one[language].name])
  if (from === "status") return STATUSES.map((one) => [one.id, one[language].name])
  if (from === "kind") return KINDS.map((one) => [one.id, one[language]])
  if (from === "article") return articles.map((one) => [one.id, one.title])
  if (from === "outlet") return [...new Set(articles.flatMap((one) => one.outlet ?? []))].map((outlet) => [outlet, outlet])
  if (from === "country") return countries([...new Set((actors ?? []).flatMap((actor) => actor.country ?? []))], language)
  return null
}

function countries(codes: string[], language: Language): Choice[] {
  const name = (code: string) => {
    const country = countryByAlpha3.get(code)
    return country ? (language === "de" ? country.nameDe : country.nameEn) : code
  }
  return codes.map((code): Choice => [code, name(code)]).toSorted((a, b) => a[1].localeCompare(b[1], language))
}

/** The input of one parameter, by its kind. */
export function ParamInput({ articles, ...props }: InputProps & { articles: readonly ArticleItem[] }) {
  const { field } = props
  const choices = useChoices(field.from, articles)
  if (field.from === "actor") return <ActorInput {...props} />
  if (choices && field.type === "list") return <Checks {...props} choices={choices} />
  if (choices && choices.length > 0) return <Select {...props} choices={choices} />
  if (field.type === "boolean") return <YesNo {...props} />
  return <Typed {...props} />
}

function Typed({ id, field, raw, change, describedBy }: InputProps) {
  const speak = useSpeak()
  const kind = field.type
  const numeric = kind === "integer" ? "numeric" : kind === "number" ? "decimal" : undefined
  return (
    <input
      id={id}
      className={styles.input}
      type={kind === "date" ? "date" : "text"}
      inputMode={numeric}
      autoComplete="off"
      spellCheck={false}
      placeholder={kind === "list" ? speak("params.several") : undefined}
      aria-invalid={describedBy ? true : undefined}
      aria-describedby={describedBy}
      value={kind === "list" ? raw.replaceAll("\n", ", ") : raw}
      onChange={(event) => change(event.target.value)}
    />
  )
}

function Select({ id, raw, change, choices, describedBy }: InputProps & { choices: Choice[] }) {
  const speak = useSpeak()
  return (
    <select id={id} className={styles.input} aria-describedby={describedBy} value={raw} onChange={(event) => change(event.target.value)}>
      <option value="">{speak("params.any")}</option>
      {raw !== "" && !choices.some(([value]) => value === raw) && <option value={raw}>{raw}</option>}
      {choices.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

function YesNo(props: InputProps) {
  const speak = useSpeak()
  return (
    <Select
      {...props}
      choices={[
        ["true", speak("params.yes")],
        ["false", speak("params.no")],
      ]}
    />
  )
}

function Checks({ id, field, raw, change, choices }: InputProps & { choices: Choice[] }) {
  const chosen = listed(raw)
  return (
    <span id={id} role="group" aria-label={field.name} className={styles.checks}>
      {choices.map(([value, name]) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => change((chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join("\n"))}
          />
          {name}
        </label>
      ))}
    </span>
  )
}
