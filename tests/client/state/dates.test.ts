import { describe, expect, test } from "vitest"
import { parseEdtf, type Precision } from "../../../server/model/index.ts"
import { basisWords, dateWords, publishedWords } from "../../../client/state/dates.ts"

function dated(edtf: string | null, precision: Precision) {
  const window = edtf ? parseEdtf(edtf) : null
  return { edtf, precision, start: window?.start ?? null, end: window?.end ?? null }
}

const cases: [string | null, Precision, de: string, en: string][] = [
  ["2016-09-22", "day", "22. September 2016", "22 September 2016"],
  ["2016-10", "month", "Oktober 2016, Tag unbekannt", "October 2016, day unknown"],
  ["2016", "year", "2016, Monat unbekannt", "2016, month unknown"],
  ["2016-09-11/2016-09-20", "third", "Mitte September 2016 (11.–20.)", "mid-September 2016 (11–20)"],
  ["2016-09-01/2016-09-10", "third", "Anfang September 2016 (1.–10.)", "early September 2016 (1–10)"],
  ["2016-02-21/2016-02-29", "third", "Ende Februar 2016 (21.–29.)", "late February 2016 (21–29)"],
  ["2016-10-10/2016-10-16", "week", "Woche vom 10.–16. Oktober 2016", "week of 10–16 October 2016"],
  ["2016-10-31/2016-11-06", "week", "Woche vom 31. Oktober – 6. November 2016", "week of 31 October – 6 November 2016"],
  ["2016-09-22/2016-10", "interval", "zwischen dem 22. September und Oktober 2016", "between 22 September and October 2016"],
  [
    "2015-12-30/2016-01-02",
    "interval",
    "zwischen dem 30. Dezember 2015 und dem 2. Januar 2016",
    "between 30 December 2015 and 2 January 2016",
  ],
  ["2011/2016-10", "interval", "zwischen 2011 und Oktober 2016", "between 2011 and October 2016"],
  ["2016-09-22/..", "interval", "seit dem 22. September 2016", "since 22 September 2016"],
  ["../2016-10", "month", "vor Ende Oktober 2016, Anfang unbekannt", "before the end of October 2016, beginning unknown"],
  [
    "[2016-10-02,2016-10-09,2016-10-16,2016-10-23,2016-10-30]",
    "week",
    "an einem von fünf Sonntagen im Oktober 2016",
    "one of five Sundays in October 2016",
  ],
  [
    "[2016-10-02,2016-10-05]",
    "day",
    "an einem von zwei Tagen: 2. Oktober 2016, 5. Oktober 2016",
    "one of two days: 2 October 2016, 5 October 2016",
  ],
  [null, "none", "Datum unbekannt", "date unknown"],
]

describe("dates in words", () => {
  test.each(cases)("%s (%s)", (edtf, precision, de, en) => {
    expect(dateWords(dated(edtf, precision), "de")).toBe(de)
    expect(dateWords(dated(edtf, precision), "en")).toBe(en)
  })

  test("publication, and where a date was read", () => {
    expect(publishedWords("2016-10", "month", "en")).toBe("October 2016, day unknown")
    expect(publishedWords(null, "none", "de")).toBe("Datum unbekannt")
    expect(basisWords("text", "Am 22. September", "day", "de")).toBe("aus dem Satz, Jahr aus dem Kopf des Artikels")
    expect(basisWords("text", "on 22 September 2016", "day", "en")).toBe("from the sentence")
    expect(basisWords("header", "date 2016-10", "month", "en")).toBe("from the article's head")
  })
})
