import type { Language } from "../canvas/port.ts"
import { fill, type Values } from "../state/texts.ts"

/** The texts of the console, which travel with it; written as those of the page are. */
export const texts = {
  "console.title": { de: "Cypher", en: "Cypher" },
  "console.label": { de: "Konsole", en: "Console" },
  "console.close": { de: "Konsole schließen", en: "Close the console" },
  "console.statement": { de: "Anweisung", en: "Statement" },
  "console.result": { de: "Ergebnis", en: "Result" },
  "console.editor": {
    de: "Anweisung in Cypher. Tab rückt ein, Escape verlässt das Feld.",
    en: "Statement in Cypher. Tab indents, Escape leaves the field.",
  },
  "console.placeholder": {
    de: "MATCH (a:Actor)-[r:ATTACKED]->(b:Actor) RETURN a, r, b",
    en: "MATCH (a:Actor)-[r:ATTACKED]->(b:Actor) RETURN a, r, b",
  },
  "console.readOnly": { de: "nur lesend", en: "read-only" },
  "console.readOnlyHow": {
    de: "Was Sie hier schreiben, kann den Graphen nur lesen. Eine Anweisung, die schreibt, Dateien liest oder ins Netz geht, wird vor der Datenbank abgewiesen, und die Stelle wird markiert. Jede endet nach höchstens {seconds} Sekunden und {rows} Zeilen.",
    en: "What you write here can only read the graph. A statement that writes, reads files or goes to the network is refused before the database sees it, and the place is marked. Each one ends after at most {seconds} seconds and {rows} rows.",
  },
  "console.embedded": { de: "eingebettet {version}", en: "embedded {version}" },
  "console.neo4j": { de: "Neo4j {version}", en: "Neo4j {version}" },
  "console.changed": { de: "geändert", en: "changed" },

  // Running
  "run.run": { de: "Ausführen", en: "Run" },
  "run.stop": { de: "Anhalten", en: "Stop" },
  "run.plan": { de: "Plan", en: "Plan" },
  "run.save": { de: "Merken", en: "Save" },
  "run.saveAs": { de: "Name", en: "Name" },
  "run.link": { de: "Link", en: "Link" },
  "run.linked": {
    de: "Der Link ist kopiert: Er füllt die Konsole und führt nichts aus.",
    en: "The link is copied: it fills the console and runs nothing.",
  },
  "run.linkFailed": { de: "Kopieren ging nicht.", en: "Copying failed." },
  "run.finding": { de: "Zeile {line}: {what}", en: "Line {line}: {what}" },

  // Parameters
  "params.title": { de: "Parameter", en: "Parameters" },
  "params.type": { de: "Art von ${name}", en: "Type of ${name}" },
  "params.text": { de: "Text", en: "text" },
  "params.integer": { de: "ganze Zahl", en: "whole number" },
  "params.number": { de: "Zahl", en: "number" },
  "params.boolean": { de: "ja oder nein", en: "yes or no" },
  "params.date": { de: "Tag", en: "day" },
  "params.list": { de: "Liste", en: "list" },
  "params.json": { de: "JSON", en: "JSON" },
  "params.actor": { de: "Akteur", en: "actor" },
  "params.article": { de: "Artikel", en: "article" },
  "params.outlet": { de: "Medium", en: "outlet" },
  "params.country": { de: "Land", en: "country" },
  "params.family": { de: "Familie", en: "family" },
  "params.status": { de: "Status", en: "status" },
  "params.kind": { de: "Art des Akteurs", en: "kind of actor" },
  "params.yes": { de: "ja", en: "yes" },
  "params.no": { de: "nein", en: "no" },
  "params.any": { de: "–", en: "–" },
  "params.search": { de: "Akteur suchen", en: "Search an actor" },
  "params.none": { de: "Niemand heißt so.", en: "Nobody is called that." },
  "params.remove": { de: "{name} entfernen", en: "Remove {name}" },
  "params.several": { de: "mit Kommas getrennt", en: "separated by commas" },
  "params.wrongInteger": { de: "Das ist keine ganze Zahl.", en: "This is no whole number." },
  "params.wrongNumber": { de: "Das ist keine Zahl.", en: "This is no number." },
  "params.wrongDate": { de: "Ein Tag sieht so aus: 2016-10-15.", en: "A day looks like this: 2016-10-15." },
  "params.wrongJson": { de: "Das ist kein JSON.", en: "This is no JSON." },

  // Result
  "result.table": { de: "Tabelle", en: "Table" },
  "result.graph": { de: "Graph", en: "Graph" },
  "result.json": { de: "JSON", en: "JSON" },
  "result.plan": { de: "Plan", en: "Plan" },
  "result.views": { de: "Ansichten des Ergebnisses", en: "Views of the result" },
  "result.running": { de: "läuft seit {seconds} s", en: "running for {seconds} s" },
  "result.rows": { de: "{n} Zeile|{n} Zeilen", en: "{n} row|{n} rows" },
  "result.complete": { de: "vollständig", en: "complete" },
  "result.stopped": { de: "angehalten", en: "stopped" },
  "result.cut": { de: "abgebrochen", en: "broken off" },
  "result.byRows": { de: "Das sind die ersten {n} Zeilen; es gibt mehr.", en: "These are the first {n} rows; there are more." },
  "result.byBytes": {
    de: "Nach {n} Zeilen war die Antwort so groß, wie sie sein darf; es gibt mehr. Geben Sie weniger Spalten zurück.",
    en: "After {n} rows the answer was as large as it may be; there are more. Return fewer columns.",
  },
  "result.more": { de: "Bis zu {n} Zeilen holen", en: "Fetch up to {n} rows" },
  "result.none": { de: "Keine Zeile passt.", en: "No row matches." },
  "result.noneHow": {
    de: "Die Anweisung lief, fand aber nichts. Oft hilft es, eine Bedingung wegzulassen.",
    en: "The statement ran but found nothing. It often helps to leave out a condition.",
  },
  "result.empty": { de: "Noch ist nichts gefragt.", en: "Nothing has been asked yet." },
  "result.emptyHow": {
    de: "Schreiben Sie eine Anweisung und führen Sie sie aus, oder beginnen Sie mit einer gespeicherten Abfrage.",
    en: "Write a statement and run it, or begin with a saved query.",
  },
  "result.waiting": { de: "Die Datenbank sucht …", en: "The database is searching …" },
  "result.sort": { de: "nach {column} sortieren", en: "sort by {column}" },
  "result.add": { de: "Ins Bild", en: "Add to the picture" },
  "result.only": { de: "Nur dies zeigen", en: "Show only this" },
  "result.files": { de: "Kopieren und speichern", en: "Copy and download" },
  "result.copy": { de: "{format} kopieren", en: "Copy {format}" },
  "result.download": { de: "{format} speichern", en: "Download {format}" },
  "result.copied": { de: "{n} Zeile ist kopiert.|{n} Zeilen sind kopiert.", en: "{n} row is copied.|{n} rows are copied." },
  "result.drawn": { de: "{actors} und {lines} gezeichnet.", en: "{actors} and {lines} drawn." },
  "result.actors": { de: "{n} Akteur|{n} Akteure", en: "{n} actor|{n} actors" },
  "result.lines": { de: "{n} Linie|{n} Linien", en: "{n} line|{n} lines" },
  "result.undrawn": { de: "Nicht zeichnen lässt sich: {what}.", en: "What cannot be drawn: {what}." },
  "result.noActors": { de: "In diesen Zeilen ist nichts zu zeichnen.", en: "There is nothing to draw in these rows." },
  "result.noActorsHow": {
    de: "Geben Sie Akteure oder Beziehungen selbst zurück, zum Beispiel RETURN a, r, b.",
    en: "Return actors or relationships themselves, for example RETURN a, r, b.",
  },
  "result.drawing": { de: "Das Bild wird geholt …", en: "Fetching the picture …" },
  "result.graphLabel": { de: "Graph des Ergebnisses", en: "Graph of the result" },
  "result.unknown": { de: "{n} unbekannte Id|{n} unbekannte Ids", en: "{n} unknown id|{n} unknown ids" },
  "result.yes": { de: "ja", en: "yes" },
  "result.no": { de: "nein", en: "no" },

  // Plan
  "plan.rows": { de: "etwa {n} Zeile|etwa {n} Zeilen", en: "about {n} row|about {n} rows" },
  "plan.none": { de: "Diese Datenbank gibt keinen Plan.", en: "This database gives no plan." },
  "plan.notRun": {
    de: "So würde die Datenbank vorgehen; gelaufen ist nichts.",
    en: "This is how the database would go about it; nothing was run.",
  },

  // History and saved queries
  "saved.title": { de: "Gespeichert", en: "Saved" },
  "saved.search": { de: "Abfragen durchsuchen", en: "Search the queries" },
  "saved.own": { de: "Eigene", en: "Your own" },
  "saved.shipped": { de: "Fragen an den Graphen", en: "Questions to the graph" },
  "saved.noOwn": {
    de: "Noch keine. „Merken“ neben „Ausführen“ legt die Anweisung hier ab.",
    en: "None yet. “Save” beside “Run” puts the statement here.",
  },
  "saved.rename": { de: "{name} umbenennen", en: "Rename {name}" },
  "saved.remove": { de: "{name} löschen", en: "Delete {name}" },
  "saved.newName": { de: "Neuer Name", en: "New name" },
  "saved.none": { de: "Keine Abfrage enthält das.", en: "No query holds that." },
  "saved.reads": { de: "liest {what}", en: "reads {what}" },
  "saved.lost": { de: "Die gespeicherten Fragen kamen nicht an.", en: "The saved questions did not arrive." },
  "saved.again": { de: "Noch einmal holen", en: "Fetch them again" },
  "history.title": { de: "Verlauf", en: "History" },
  "history.search": { de: "Verlauf durchsuchen", en: "Search the history" },
  "history.none": { de: "Hier steht, was Sie ausgeführt haben.", en: "What you have run stands here." },
  "history.noMatch": { de: "Nichts im Verlauf enthält das.", en: "Nothing in the history holds that." },
  "history.forget": { de: "Verlauf leeren", en: "Clear the history" },
  "drawer.close": { de: "Zurück zur Anweisung", en: "Back to the statement" },

  // What went wrong, and what to try
  "trouble.place": { de: "Zeile {line}, Spalte {column}", en: "Line {line}, column {column}" },
  "trouble.request": { de: "Nummer der Anfrage: {id}", en: "Number of the request: {id}" },
  "trouble.syntax": { de: "Das ist kein gültiges Cypher.", en: "This is not valid Cypher." },
  "trouble.syntaxHow": {
    de: "Sehen Sie an der markierten Stelle nach: oft fehlt eine Klammer, ein Komma oder ein RETURN.",
    en: "Look at the marked place: often a bracket, a comma or a RETURN is missing.",
  },
  "trouble.notReadOnly": { de: "Diese Anweisung tut mehr als lesen.", en: "This statement does more than read." },
  "trouble.notReadOnlyHow": {
    de: "Nehmen Sie die markierte Stelle heraus. Schreiben können hier nur Dossiers.",
    en: "Take out the marked place. Only dossiers can write here.",
  },
  "trouble.failed": { de: "Die Datenbank konnte das nicht ausführen.", en: "The database could not run this." },
  "trouble.failedHow": {
    de: "Prüfen Sie die Werte, mit denen gerechnet wird, und ob jeder Parameter gesetzt ist.",
    en: "Check the values it calculates with, and whether each parameter is set.",
  },
  "trouble.timeout": { de: "Das dauerte zu lange und wurde beendet.", en: "This took too long and was ended." },
  "trouble.timeoutHow": {
    de: "Schränken Sie den Anfang ein, begrenzen Sie Pfade wie *1..4, oder geben Sie mehr Zeit.",
    en: "Narrow where it begins, bound paths such as *1..4, or give it more time.",
  },
  "trouble.longer": { de: "Noch einmal, mit {seconds} s", en: "Again, with {seconds} s" },
  "trouble.memory": { de: "Das brauchte zu viel Speicher und wurde beendet.", en: "This needed too much memory and was ended." },
  "trouble.memoryHow": {
    de: "Sammeln Sie weniger auf einmal, oder setzen Sie ein LIMIT früher.",
    en: "Collect less at once, or put a LIMIT earlier.",
  },
  "trouble.many": { de: "Gerade laufen zu viele Anweisungen.", en: "Too many statements are running." },
  "trouble.manyHow": { de: "Warten Sie einen Augenblick und führen Sie sie noch einmal aus.", en: "Wait a moment and run it again." },
  "trouble.large": { de: "Die Anweisung ist zu groß.", en: "The statement is too large." },
  "trouble.largeHow": { de: "Kürzen Sie sie oder ihre Parameter.", en: "Shorten it or its parameters." },
  "trouble.away": { de: "Der Server oder seine Datenbank antwortet nicht.", en: "The server or its database does not answer." },
  "trouble.awayHow": {
    de: "Was schon kam, bleibt stehen. Versuchen Sie es noch einmal, wenn sie wieder da ist.",
    en: "What had come stays. Try again when it is back.",
  },
  "trouble.request400": { de: "So kann die Anweisung nicht laufen.", en: "The statement cannot run like this." },
  "trouble.request400How": { de: "Unten steht, was fehlt oder nicht passt.", en: "Below stands what is missing or does not fit." },
  "trouble.other": { de: "Das ging nicht.", en: "That did not work." },
  "trouble.otherHow": { de: "Versuchen Sie es noch einmal.", en: "Try it again." },
} as const satisfies Record<string, { [language in Language]: string }>

export type ConsoleText = keyof typeof texts

/** A text of the console in one language. */
export function speak(language: Language, key: ConsoleText, values?: Values): string {
  return fill(texts[key][language], values)
}
