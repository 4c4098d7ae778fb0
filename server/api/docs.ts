import { z } from "zod"
import { PROBLEMS, type ProblemCode } from "../problems.ts"
import { contract, type Route, type RouteName } from "./contract.ts"
import { statementsSection } from "./docs-statements.ts"
import { MEDIA } from "./media.ts"
import { isList, problemsOf, schemaOf } from "./openapi.ts"

type Json = Record<string, unknown>

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A JSON Schema in one readable line of TypeScript's spelling. */
function spell(schema: Json, depth = 0): string {
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(" | ")
  if ("const" in schema) return JSON.stringify(schema.const)
  for (const key of ["anyOf", "oneOf"]) {
    const options = schema[key]
    if (Array.isArray(options)) return [...new Set((options as Json[]).map((option) => spell(option, depth)))].join(" | ")
  }
  if (schema.type === "array") {
    if (Array.isArray(schema.prefixItems)) return `[${(schema.prefixItems as Json[]).map((item) => spell(item, depth)).join(", ")}]`
    const item = spell((schema.items ?? {}) as Json, depth)
    return item.includes(" | ") ? `(${item})[]` : `${item}[]`
  }
  if (schema.type === "object" && schema.properties) {
    const indent = "  ".repeat(depth + 1)
    const required = (schema.required ?? []) as string[]
    const fields = Object.entries(schema.properties as Record<string, Json>).map(
      ([name, field]) => `${indent}${name}${required.includes(name) ? "" : "?"}: ${spell(field, depth + 1)}`,
    )
    return fields.length === 0 ? "{}" : `{\n${fields.join("\n")}\n${"  ".repeat(depth)}}`
  }
  if (schema.type === "object") return `Record<string, ${spell((schema.additionalProperties || {}) as Json, depth)}>`
  return typeof schema.type === "string" ? schema.type : "any"
}

/** How the filters are read: the same on every route that has them. */
const MEANING: Record<string, string> = {
  family: "Relations of these families.",
  status: "Relations of these statuses; for events, the event's own.",
  kind: "At least one end is of these kinds; for events, one participant.",
  country: "At least one end has one of these countries (ISO 3166-1 alpha-3).",
  actor: "At least one end is one of these actors.",
  article: "A sentence of one of these articles says so.",
  saidBy: "One of these is among the speakers of a sentence that says so.",
  from: "On this day or later: EDTF such as 2016, 2016-09 or 2016-09-22.",
  to: "On this day or earlier.",
  dates:
    "possible: the window in which it may have happened touches the range. certain: it lies inside. An open start or end is possible and never certain; what has no date at all is left out as soon as from or to is given.",
  q: "At least one end has such a name: any spelling, German or English, marks and typing errors forgiven. For articles: words of title and outlet.",
  derived: "yes: also pairs that no sentence names, because both sat at one table.",
  tie: "Exactly this pair, both directions: two ids of actors joined by ~.",
  bucket:
    "How wide: every bucket from the first to the last is there, also the empty ones; weeks begin on Monday. More than 5,000 are refused.",
  source: "Id of the actor at which a path begins.",
  target: "Id of the actor at which it ends.",
  k: "So many paths at most; `truncated` says that there are more. The shortest come first, of the same length the one whose steps carry more relations.",
  maxLength: "So many steps at most.",
  revision: "Of the view that was seen: when something else changed it first, this is a conflict.",
  level: "What is drawn: ties, single relations, or events.",
  strands:
    "yes: each line says of which strands it is twisted: how many of its relations have the same first and last day and the same first speakers, an empty one being the article itself.",
  most: "The overview: at most so many actors, those with the most relations that pass, of the same number by id; the ties are those between them. `total.actors` says how many pass. When no more than that pass, and without it, the answer has all. Only with level=tie.",
  box: "Of the overview only who stands in this part of the picture: left, top, right and bottom in units of `positions`, with commas. Only with most; where the server has put nobody there is nobody.",
  count: "only: counts by family and status, before anything is fetched.",
  limit: "At most so many. Graphs keep the strongest ties and say in `truncated` what was cut. NDJSON and CSV without it have all rows.",
  cursor: "Goes on where `next` of the answer before ended.",
  format: "Instead of the Accept header; of an export or an import, which file it is.",
  mapping: "Which columns of a table are what, as YAML; the README shows one. Only with format=map.",
  rows: "What the table of format=csv holds: relations when nothing is said. The other formats hold both.",
  name: "Of a saved query, as /api/queries lists it; of an upload, as its reader calls it.",
  id: "Opaque, stable over reloads, the same in both stores.",
}

function parameterRows(shape: z.ZodType | undefined, where: string): string {
  if (!(shape instanceof z.ZodObject)) return ""
  return Object.entries(shape.shape as Record<string, z.ZodType>)
    .map(([name, field]) => {
      const schema = schemaOf(field, "output")
      const type = isList(field) ? `${spell((schema.items ?? {}) as Json)}, several` : spell(schema)
      const given = schemaOf(field, "input").default
      const fallback = given === undefined || isList(field) ? "" : ` Default: <code>${escape(String(given))}</code>.`
      return `<tr><th><code>${name}</code></th><td>${where}</td><td><code>${escape(type)}</code></td><td>${escape(MEANING[name] ?? "")}${fallback}</td></tr>`
    })
    .join("\n")
}

/** What the columns are, for those who read them without our reader. */
const COLUMNS = `<p>As <code>${MEDIA.columns}</code> the same answer comes as lines of JSON, each a block of columns instead of objects, and can be drawn while it arrives.
The first line is the head: <code>level, total, truncated, layout</code>, the state of <code>positions</code>, how many <code>rows</code> will come, and the <code>words</code> that numbers stand for.
Then come the actors with the most relations, and after each block of them the ties between those who have been sent, the strongest first: <code>source</code> and
<code>target</code> count the actors from 0 in the order in which they came; days are days since 1970; <code>x</code> and <code>y</code> are places; <code>nameDe</code> is null where it is the same as
<code>nameEn</code>; <code>lines.of</code> says how many lines each tie has, one when it is left out; a column that is empty in the whole block is left out.
The last line is <code>{"complete":true}</code> or <code>{"complete":false,"problem":{…}}</code>.</p>`

function section(name: RouteName): string {
  const route: Route = contract[name]
  const rows = parameterRows(route.params, "path") + parameterRows(route.query, "query")
  const shown = (shape: z.ZodType, io: "input" | "output") => `<pre tabindex="0"><code>${escape(spell(schemaOf(shape, io)))}</code></pre>`
  const answers = Object.entries(route.answers)
  const same = new Set(answers.map(([, shape]) => shape)).size === 1
  const answer = same ? answers.slice(0, 1) : answers
  const statuses = same ? answers.map(([status]) => status).join(" or ") : null
  return `<section id="${name}">
<h2><span class="method">${route.method.toUpperCase()}</span> <code>${escape(route.path.replace(/:(\w+)/g, "{$1}"))}</code></h2>
<p>${escape(route.summary)}</p>
${rows ? `<table><thead><tr><th>Parameter</th><th>In</th><th>Takes</th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table>` : ""}
${route.body ? `<details><summary>Body, at most ${(route.bodyLimit ?? 1_000_000) / 1_000_000} MB of application/json</summary>${shown(route.body, "input")}</details>` : ""}
${answer.map(([status, shape]) => `<details><summary>Answer ${statuses ?? status}</summary>${shown(shape, "output")}</details>`).join("\n")}
${route.row ? `<details><summary>A row of ${route.formats?.join(" or ")}</summary>${shown(route.row, "output")}</details>` : ""}
${route.media ? `<p>A file to be kept, of ${route.media.map((media) => `<code>${media}</code>`).join(", ")}; the answer above is the JSON one.</p>` : ""}
${route.formats?.includes("columns") ? COLUMNS : ""}
<p class="problems">Problems: ${problemsOf(name)
    .map((code) => `<a href="#${code}">${code}</a>`)
    .join(" · ")}</p>
</section>`
}

/** The contract as a page that needs no script and no network. */
export function docsPage(): string {
  const names = Object.keys(contract) as RouteName[]
  const codes = Object.keys(PROBLEMS) as ProblemCode[]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entente · the API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<header><p><a href="/">Entente</a></p><h1>The API</h1>
<p>Everything the explorer shows can be asked for by a program. As a machine reads it: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p></header>
<nav aria-label="Routes"><ul>
${names.map((name) => `<li><a href="#${name}"><code>${escape((contract[name] as Route).path.replace(/:(\w+)/g, "{$1}"))}</code></a></li>`).join("\n")}
<li><a href="#statements">Statements</a></li>
<li><a href="#problems">Problems</a></li>
</ul></nav>
<main>
<section id="conventions"><h2>Conventions</h2>
<ul>
<li>Filters have the same names and the same meaning everywhere. Several values: repeated, or with commas. An unknown parameter or value is an error that lists what is allowed.</li>
<li>Lists answer <code>items</code>, <code>total</code> and <code>next</code>; give <code>next</code> back as <code>cursor</code>. Lists are in the order of their ids, searches best first.</li>
<li>Rows come as JSON, NDJSON or CSV, by <code>Accept</code> or <code>format</code>. NDJSON ends with <code>{"complete":true,"rows":n}</code> or <code>{"complete":false,"problem":{…}}</code>; a CSV that could not be finished breaks the connection off.</li>
<li>In CSV a text that a spreadsheet would run as a formula begins with an apostrophe. Lists in one cell are joined by <code> | </code>, chains of speakers by <code> &gt; </code>.</li>
<li>Reading answers carry an <code>ETag</code> that changes when something is loaded. Every answer carries <code>x-request-id</code>.</li>
<li>A relation that a sentence names has that sentence as evidence: <code>quote</code> is <code>text.slice(start, end)</code> of its article, in UTF-16 code units.</li>
</ul></section>
${names.map(section).join("\n")}
${statementsSection(escape)}
<section id="problems"><h2>Problems</h2>
<p>Errors are <code>application/problem+json</code> (RFC 9457): <code>type, title, status, code, detail, requestId</code>, and <code>errors</code> with a <code>path</code> and a <code>message</code> for each fault. <code>Retry-After</code> comes with 429 and 503.</p>
<table><thead><tr><th>Code</th><th>Status</th><th>Means</th></tr></thead><tbody>
${codes.map((code) => `<tr id="${code}"><th><code>${code}</code></th><td>${PROBLEMS[code].status}</td><td>${escape(PROBLEMS[code].title)}</td></tr>`).join("\n")}
</tbody></table></section>
</main>
</body>
</html>
`
}
