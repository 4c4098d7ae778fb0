import { asked, codedRows, dayIn, said, short, type Cells } from "./cells.ts"
import { readTable } from "./csv.ts"
import { Rejected, type Echo, type Row } from "./formats/format.ts"

/** Columns of the mentions of GDELT 2.0. */
export const MENTIONS = `GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID
  Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras`.split(
  /\s+/,
)

/**
 * A report that mentions an event. How sure the machine was (Confidence) is not taken over: another report makes no event more certain,
 * and a doubtful one none less.
 */
function echo(dataset: string, cells: Cells): { echo: Echo } {
  const event = asked(cells, "GLOBALEVENTID")
  if (!/^\d{1,12}$/.test(event)) throw new Rejected("number", `GLOBALEVENTID is ${said(event)}, not a number`)
  const [when, report] = [asked(cells, "MentionTimeDate"), asked(cells, "MentionIdentifier")]
  const web = URL.canParse(report) && /^https?:/.test(report)
  return {
    echo: {
      of: `${dataset}.${event}`,
      source: {
        publisher: short(cells.MentionSourceName?.trim() ?? "", 300) || null,
        published: dayIn({ MentionTimeDate: /^\d{14}$/.test(when) ? when.slice(0, 8) : when }, "MentionTimeDate"),
        // Reports that are in no web are told by a citation.
        headline: web ? null : short(report, 1000),
        original: null,
        url: web ? report : null,
      },
    },
  }
}

/** The rows of a file of mentions. */
export const mentionRows = (input: AsyncIterable<Uint8Array>, dataset: string): AsyncIterable<Row> =>
  codedRows(
    readTable(input, MENTIONS, "mentions of GDELT 2.0 (16 columns between tabs)", { delimiter: "\t", columns: MENTIONS }),
    (cells) => echo(dataset, cells),
  )
