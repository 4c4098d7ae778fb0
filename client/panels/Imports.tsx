import { useEffect, useState, type FormEvent } from "react"
import { ProblemError } from "../api.ts"
import { announce } from "../app/acts.ts"
import { cancelJob, followJob, isOver, loadJobs, removeArticle, setJob, upload } from "../app/imports.ts"
import { useLoaded } from "../app/loaded.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { IMPORT_FORMATS, type Job } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { jobWords, stateWords, timeLeft } from "../state/jobs.ts"
import { SidePanel } from "./SidePanel.tsx"
import styles from "./Imports.module.css"

const FORMAT_NAMES: Record<(typeof IMPORT_FORMATS)[number], string> = {
  gdelt: "GDELT 2.0",
  gdelt1: "GDELT 1.0",
  icews: "ICEWS",
  polecat: "POLECAT",
  ucdp: "UCDP GED",
  dossiers: "NDJSON",
  map: "CSV, TSV …",
}

/** Data sets: uploads with their progress, and what is there with a way to take it away. */
export function Imports() {
  const say = useSay()
  const first = useLoaded("jobs", loadJobs)
  const [started, setStarted] = useState<Job[]>([])
  const [trouble, setTrouble] = useState("")
  const known = first.type === "ready" ? first.data.filter(({ id }) => started.every((one) => one.id !== id)) : []
  const jobs = [...started, ...known]
  /** A refusal is said in the server's words: the job may have ended meanwhile. */
  const tried = async (act: () => Promise<unknown>) => {
    setTrouble("")
    try {
      await act()
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setTrouble(error.message)
    }
  }
  const run = (order: () => Promise<Job | null>) =>
    tried(async () => {
      const job = await order()
      if (job) setStarted((before) => [job, ...before])
    })
  return (
    <SidePanel title={say("imports.title")}>
      <Order run={run} />
      <p role="status" className={styles.trouble}>
        {trouble}
      </p>
      <ul>
        {jobs.map((job) => (
          <JobRow
            key={job.id}
            first={job}
            newest={jobs.find(({ article }) => article === job.article) === job}
            change={(act) => void tried(act)}
            remove={(id) => void run(() => removeArticle(id))}
          />
        ))}
      </ul>
      <Articles remove={(id) => void run(() => removeArticle(id))} />
    </SidePanel>
  )
}

function Order({ run }: { run: (order: () => Promise<Job | null>) => Promise<void> }) {
  const say = useSay()
  const [file, setFile] = useState<File | null>(null)
  const [format, setFormat] = useState<string>(IMPORT_FORMATS[0])
  const [mapping, setMapping] = useState("")
  const [sent, setSent] = useState<number | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    setSent(0)
    void run(() => upload({ file, format, mapping }, setSent)).finally(() => setSent(null))
  }
  return (
    <form className={styles.order} onSubmit={submit}>
      <label>
        {say("imports.file")} <input type="file" required onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      </label>
      <label>
        {say("imports.format")}{" "}
        <select value={format} onChange={(event) => setFormat(event.target.value)}>
          {IMPORT_FORMATS.map((one) => (
            <option key={one} value={one}>
              {FORMAT_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      {format === "map" && (
        <label>
          {say("imports.mapping")}
          <textarea
            rows={7}
            required
            maxLength={8000}
            spellCheck={false}
            value={mapping}
            onChange={(event) => setMapping(event.target.value)}
          />
        </label>
      )}
      <Button look="line" type="submit" disabled={!file || sent !== null}>
        {say("imports.start")}
      </Button>
      {sent !== null && <progress value={sent} max={1} aria-label={say("imports.sending")} />}
    </form>
  )
}

interface JobRowProps {
  first: Job
  /** Of all jobs with its data set: it alone can be undone. */
  newest: boolean
  change: (act: () => Promise<unknown>) => void
  remove: (article: string) => void
}

function JobRow({ first, newest, change, remove }: JobRowProps) {
  const say = useSay()
  const language = useLanguage()
  const articles = useApp((state) => state.articles) ?? []
  const [job, setJobNow] = useState(first)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (isOver(first)) return
    return followJob(first.id, (next) => {
      setJobNow(next)
      setLeft(timeLeft(next, Date.now()))
      if (isOver(next)) announce(`${next.name}: ${stateWords(next, language)}`)
    })
  }, [first, language])
  const brought = newest && job.kind === "import" && isOver(job) ? articles.find(({ id }) => id === job.article) : undefined
  const rejected = Object.values(job.rejected).reduce((a, b) => a + b, 0)
  return (
    <li className={styles.job} data-state={job.state}>
      <h3>
        {job.kind === "remove" ? say("imports.removing", { name: job.name }) : job.name} <small>{stateWords(job, language)}</small>
      </h3>
      {!isOver(job) && (
        <progress {...(job.share === null ? {} : { value: job.share })} max={1} aria-label={say("imports.progress", { name: job.name })} />
      )}
      {!isOver(job) && job.rowsPerSecond !== null && (
        <p className="tabular">
          {say("imports.rate", { n: job.rowsPerSecond })}
          {left !== null && ` · ${say("imports.left", { n: left })}`}
        </p>
      )}
      {jobWords(job, language).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {job.problem && <p className={styles.trouble}>{job.problem}</p>}
      <p className={styles.acts}>
        {(job.state === "running" || job.state === "waiting") && (
          <Button look="text" onClick={() => change(() => setJob(job.id, "paused"))}>
            {say("imports.pause")}
          </Button>
        )}
        {job.state === "paused" && (
          <Button look="text" onClick={() => change(() => setJob(job.id, "running"))}>
            {say("imports.resume")}
          </Button>
        )}
        {!isOver(job) && (
          <Button look="text" onClick={() => change(() => cancelJob(job.id))}>
            {say("imports.cancel")}
          </Button>
        )}
        {rejected > 0 && (
          <a href={`/api/imports/${job.id}/rejects`} download>
            {say("imports.rejects", { n: rejected })}
          </a>
        )}
      </p>
      {brought && (
        <p className={styles.acts}>
          <Removal text={say("imports.undo", { name: brought.title })} remove={() => remove(brought.id)} />
        </p>
      )}
    </li>
  )
}

/** What is in the store, each with a way out. */
function Articles({ remove }: { remove: (id: string) => void }) {
  const say = useSay()
  const articles = useApp((state) => state.articles) ?? []
  if (articles.length === 0) return null
  return (
    <section>
      <h3>{say("imports.there")}</h3>
      <ul>
        {articles.map(({ id, title }) => (
          <li key={id}>
            {title} <Removal text={say("imports.remove")} label={say("imports.removeOf", { name: title })} remove={() => remove(id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A way out that asks once more. */
function Removal({ text, label, remove }: { text: string; label?: string; remove: () => void }) {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button look="text" {...(label && { "aria-label": label })} onClick={() => setAsked(true)}>
        {text}
      </Button>
    )
  return (
    <>
      <Button
        look="text"
        onClick={() => {
          setAsked(false)
          remove()
        }}
      >
        {say("imports.sure")}
      </Button>{" "}
      <Button look="text" onClick={() => setAsked(false)}>
        {say("views.cancel")}
      </Button>
    </>
  )
}
