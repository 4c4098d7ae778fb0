import { createHash } from "node:crypto"
import { chmod, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Problem } from "../../problems.ts"
import { VERSION } from "../../store/upgrade.ts"
import type { RowFormat } from "../formats/format.ts"
import { Cast, type KnownFacts } from "../cast.ts"
import { articleOf, partOf } from "../part.ts"
import { importParts, PART, type Progress, type Watch } from "../run.ts"
import { Gathered } from "./gathered.ts"
import { Graph } from "./graph.ts"
import { writeCast, writeEvents, writeTies, type Source } from "./parts.ts"
import { scriptOf } from "./script.ts"

const SCRIPT = "import.sh"
const ROWS = "rows"

/** What the files hold. `changed` rows said something else before; `unchanged` ones came again. */
export interface BulkReport {
  actors: number
  events: number
  relations: number
  changed: number
  unchanged: number
}

/**
 * Writes a data set as files for `neo4j-admin database import full`: the same graph as an import into the store. Rows wait on the
 * disk until those that tell of one event can be read together, so that memory does not grow with the files.
 */
export class Bulk {
  private readonly folder: string
  private readonly format: RowFormat
  private readonly cast: Cast
  private readonly gathered: Gathered
  private readonly state = createHash("sha256")

  private constructor(folder: string, format: RowFormat, articles: readonly KnownFacts[]) {
    this.folder = folder
    this.format = format
    this.cast = new Cast(format.dataset.id, articles, [])
    this.gathered = new Gathered(join(folder, ROWS))
  }

  /**
   * Begins in a new or empty folder; another one is a Problem. `articles` are the actors of the articles that the server loads at its
   * next start: the data set's are found among them, as in an import into the store that has them.
   */
  static async begin(folder: string, format: RowFormat, articles: readonly KnownFacts[]): Promise<Bulk> {
    const held = await mkdir(folder, { recursive: true })
      .then(() => readdir(folder))
      .catch((error: unknown) => {
        throw new Problem("invalid-import", `${folder} cannot be written: ${(error as Error).message}`, { cause: error })
      })
    if (held.length > 0)
      throw new Problem("conflict", `${folder} is not empty; name a new folder, or empty it, so that the files of two imports do not meet.`)
    return new Bulk(folder, format, articles)
  }

  /** Reads a file; throws a Problem when it is something else, breaks off or is bad as a whole. */
  async read(input: AsyncIterable<Uint8Array>, watch: Watch = {}): Promise<Progress> {
    return importParts(this.format, input, watch, PART, (rows, echoes, tally) => {
      if (echoes.length > 0)
        throw new Problem(
          "invalid-import",
          "Mentions join events that are in the store: import them when the database runs. Nothing was written.",
        )
      const part = partOf(this.format.dataset, rows, this.cast)
      for (const { id, digest } of part.rows) this.state.update(`${id} ${digest}\n`)
      const created = { actors: this.gathered.add(part), events: 0, relations: 0 }
      return () => Promise.resolve(tally.add({ created, changed: 0, unchanged: 0 }, this.cast.matched))
    }).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      // Readers say what an import into the store keeps of a file that breaks off.
      throw new Problem(error.code, error.message.replace(/What [^.;]* was kept/, "Nothing was written"), { cause: error })
    })
  }

  /** Writes the files, and the script last: a folder with a script is whole. */
  async finish(): Promise<BulkReport> {
    const { actors, latest, told } = this.gathered
    const again = latest.settle()
    const delimiter = actors.delimiter()
    if (delimiter === undefined)
      throw new Problem("invalid-import", "Names have every control character that could stand between them in the files; mend the names.")
    const graph = new Graph(this.folder, delimiter)
    const { dataset } = this.format
    const source: Source = { article: articleOf(dataset), outlet: dataset.outlet }
    const report = { actors: writeCast(graph, source, this.gathered), events: 0, relations: 0, ...again }
    for (const group of told.groups()) {
      const standing = group.filter(({ at }) => latest.counts(at))
      const { events, relations } = writeEvents(graph, source, standing, this.gathered)
      report.events += events
      report.relations += relations
    }
    if (report.events === 0) throw new Problem("invalid-import", "No row is of anything that we draw, so there is nothing to write.")
    writeTies(graph, this.gathered)
    // As one load would mark it; what the tool cannot write is written at the server's first start.
    graph.node("Entente", { id: "mark", version: VERSION, generation: 1, state: this.state.digest("hex"), missing: graph.empty() })
    graph.end()
    await rm(join(this.folder, ROWS), { recursive: true, force: true })
    const part = join(this.folder, `${SCRIPT}.part`)
    await writeFile(part, scriptOf(graph, delimiter))
    await chmod(part, 0o755)
    await rename(part, join(this.folder, SCRIPT))
    return report
  }

  /** Takes away what was written: files of half an import are of no use. */
  async discard(): Promise<void> {
    for (const name of await readdir(this.folder)) await rm(join(this.folder, name), { recursive: true, force: true })
  }
}
