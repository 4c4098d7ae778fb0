import { createReadStream } from "node:fs"
import type { Format } from "../../server/import/formats/format.ts"
import { unpacked } from "../../server/import/unpack.ts"
import { Problem } from "../../server/problems.ts"

const DRY_ROWS = 10

/** Shows the first rows as they would be read, and writes nothing. */
export async function showFirst(format: Format, file: string): Promise<void> {
  if ("dossiers" in format) throw new Problem("invalid-import", "--dry-run shows rows of data sets; npm run articles:check shows dossiers.")
  let shown = 0
  for await (const row of format.rows(unpacked(createReadStream(file)))) {
    if ("coded" in row) {
      const { event, actors, source } = row.coded
      const name = (id: string) => actors.find((one) => one.id === id)!.nameEn
      const pairs = row.coded.pairs.map(([a, b]) => `${name(a)} → ${name(b)}`).join(", ")
      const facts = [
        event.family,
        event.status,
        event.date.edtf ?? "no date",
        event.cameo && `CAMEO ${event.cameo}`,
        source.publisher,
        source.url,
      ]
      console.log(
        `line ${row.line}: ${pairs} | ${facts.filter(Boolean).join(" | ")}${source.quote ? ` | “${source.quote}”` : " | coded, no sentence"}`,
      )
    } else if ("echo" in row) {
      const { of, source } = row.echo
      const facts = [source.publisher, source.published, source.url ?? source.headline]
      console.log(`line ${row.line}: one more report of ${of} | ${facts.filter(Boolean).join(" | ")} | coded, no sentence`)
    } else
      console.log(
        `line ${row.line}: ${"outside" in row ? `in none of the families: ${row.outside}` : `left out, ${row.reason}: ${row.detail}`}`,
      )
    shown += 1
    if (shown === DRY_ROWS) break
  }
  console.log(`Nothing was written. Without --dry-run the whole of ${file} is imported.`)
}
