import type { Language } from "../canvas/port.ts"

/** What a first visit is told, and a question for each thing that one can do here. */
export const hintTexts = {
  "hint.label": { de: "Zum Anfang", en: "To begin with" },
  "hint.of": { de: "{n} von {all}", en: "{n} of {all}" },
  "hint.next": { de: "Weiter", en: "Next" },
  "hint.never": { de: "Nicht mehr zeigen", en: "Do not show again" },
  "hint.try": { de: "Zum Beispiel:", en: "For example:" },
  "hint.line": {
    de: "Jede Linie ist ein Satz. Ein Klick öffnet ihn im Artikel, mit dem, der es sagt.",
    en: "Every line is a sentence. A click opens it in its article, with who says so.",
  },
  "hint.status": {
    de: "Durchgezogen ist geschehen, gestrichelt geplant, gepunktet erhofft: nichts ist sicherer als sein Satz.",
    en: "Solid has happened, dashed is planned, dotted is hoped: nothing is more certain than its sentence.",
  },
  "hint.choice": {
    de: "Mit der Umschalttaste wählt man mehrere Akteure, Strg+K kennt alles, was man tun kann, Strg+Z nimmt es zurück.",
    en: "Shift picks several actors, Ctrl+K knows everything one can do, Ctrl+Z takes it back.",
  },
  "act.examples": { de: "Beispielfragen", en: "Example questions" },
  "examples.title": { de: "Beispielfragen", en: "Example questions" },
  "examples.lead": {
    de: "Zu allem, was man hier tun kann, eine Frage. Ein Klick beantwortet sie; Strg+Z nimmt es zurück.",
    en: "One question for each thing one can do here. A click answers it; Ctrl+Z takes it back.",
  },
  "example.line": { de: "Wer sagt: „{words}“?", en: "Who says: “{words}”?" },
  "example.actor": {
    de: "Mit wem hat {name} zu tun, und was davon ist sicher?",
    en: "Whom does {name} deal with, and what of it is certain?",
  },
  "example.linked": { de: "Was verbindet {a} und {b}?", en: "Why are {a} and {b} linked?" },
  "example.happened": { de: "Was ist wirklich geschehen?", en: "What has really happened?" },
  "example.alone": { de: "Was bleibt ohne das, was nur einer sagt?", en: "What remains without what only one says?" },
  "example.voices": { de: "Wessen Wort ist welche Linie?", en: "Whose word is which line?" },
  "example.certain": { de: "Was hat ein sicheres Datum?", en: "What has a certain date?" },
  "example.compare": { de: "Was hat sich zwischen zwei Zeiten geändert?", en: "What changed between two times?" },
  "example.contradictions": { de: "Wo widersprechen sich Sätze?", en: "Where do sentences contradict each other?" },
  "example.events": { de: "Wer saß an einem Tisch, und in welcher Rolle?", en: "Who sat at one table, and in which role?" },
  "example.groups": {
    de: "Welche Staaten haben miteinander zu tun, ihre Minister eingerechnet?",
    en: "Which states deal with each other, ministers included?",
  },
  "example.measures": { de: "Wer steht in der Mitte von allem?", en: "Who is in the middle of it all?" },
  "example.around": { de: "Was umgibt {name}, und was nicht?", en: "What surrounds {name}, and what does not?" },
  "example.table": { de: "Welche Relationen sind es, als Tabelle?", en: "Which relations are they, as a table?" },
  "example.order": { de: "In welcher Reihenfolge fing alles an?", en: "In which order did it all begin?" },
  "example.cypher": { de: "Und wenn ich selbst fragen will, in Cypher?", en: "And if I want to ask myself, in Cypher?" },
  "example.takeaway": { de: "Wie kommt das in Gephi, R oder zu einer Kollegin?", en: "How does this get into Gephi, R or to a colleague?" },
} as const satisfies Record<string, { [language in Language]: string }>
