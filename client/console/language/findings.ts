import type { Language } from "../../canvas/port.ts"

/** Words of the language support that readers meet often, and ours for them in both languages. `$1` is what the statement says. */
const WORDS: readonly [RegExp, Record<Language, string>][] = [
  [/^Label (\S+) is not present/, { de: "Ein Label $1 gibt es in diesem Graphen nicht.", en: "This graph has no label $1." }],
  [
    /^Relationship type (\S+) is not present/,
    { de: "Einen Beziehungstyp $1 gibt es in diesem Graphen nicht.", en: "This graph has no relationship type $1." },
  ],
  [
    /^Label or relationship type (\S+) is not present/,
    {
      de: "Weder Label noch Beziehungstyp $1 gibt es in diesem Graphen.",
      en: "This graph has neither a label nor a relationship type $1.",
    },
  ],
  [
    /^Function (\S+) is not present/,
    { de: "Die Funktion $1 darf hier nicht gerufen werden.", en: "The function $1 cannot be called here." },
  ],
  [
    /^Procedure (\S+) is not present/,
    { de: "Die Prozedur $1 darf hier nicht gerufen werden.", en: "The procedure $1 cannot be called here." },
  ],
  [
    /^(\S+) is not present in the database/,
    { de: "Eine Eigenschaft $1 gibt es in diesem Graphen nicht.", en: "This graph has no property $1." },
  ],
  [/^Variable (`.+?`) not defined/, { de: "$1 ist nirgends eingeführt.", en: "$1 is introduced nowhere." }],
  [/^Variable (`.+?`) already declared/, { de: "$1 gibt es schon.", en: "$1 is there already." }],
  [
    /^Query cannot conclude with (\S+)/,
    { de: "Die Anweisung endet mit $1: Sie braucht noch ein RETURN.", en: "The statement ends with $1: it still needs a RETURN." },
  ],
  [/^Invalid input ''/, { de: "Hier bricht die Anweisung ab.", en: "The statement breaks off here." }],
  [/^Invalid input ('.*?')(?:: expected .*)?/s, { de: "$1 passt hier nicht hin.", en: "$1 does not fit here." }],
  [
    /^If a part of a query contains multiple disconnected patterns/,
    {
      de: "Muster ohne Verbindung: Die Datenbank bildet jedes mit jedem, das kann lange dauern.",
      en: "Patterns without a connection: the database pairs each with each, which can take long.",
    },
  ],
  [/^READS (\w+)$/, { de: "Diese Konsole liest nur: $1 geht hier nicht.", en: "This console only reads: $1 is not possible here." }],
]

/** A finding in the reader's language; the language support's own words where we have none. */
export function findingWords(message: string, language: Language): string {
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(message)
    if (match) return words[language].replace("$1", () => match[1] ?? "")
  }
  return message
}
