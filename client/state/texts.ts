import type { Language } from "../canvas/port.ts"
import { actTexts } from "./act-texts.ts"
import { hintTexts } from "./hint-texts.ts"
import { panelTexts } from "./panel-texts.ts"

/** Every text of the interface. `{n}` is filled in; `one | many` is chosen by `n`. */
export const texts = {
  // Bar
  "bar.language": { de: "Sprache", en: "Language" },
  "bar.toDark": { de: "Dunkles Aussehen", en: "Dark look" },
  "bar.toLight": { de: "Helles Aussehen", en: "Light look" },
  "bar.share": { de: "Link zu dieser Ansicht kopieren", en: "Copy a link to this view" },
  "bar.list": { de: "Liste", en: "List" },
  "bar.console": { de: "Cypher", en: "Cypher" },
  "bar.menu": { de: "Menü", en: "Menu" },
  "bar.search": { de: "Suchen", en: "Search" },
  "bar.filters": { de: "Legende und Filter", en: "Legend and filters" },
  "bar.undo": { de: "Rückgängig: {what}", en: "Undo: {what}" },
  "bar.redo": { de: "Wiederholen: {what}", en: "Redo: {what}" },
  "bar.acts": { de: "Alles, was man tun kann", en: "Everything one can do" },
  "bar.skip": { de: "Zum Bild", en: "Skip to the picture" },
  "share.done": { de: "Der Link zu dieser Ansicht ist kopiert.", en: "The link to this view is copied." },
  "share.failed": { de: "Kopieren ging nicht. Die Adresse oben ist der Link.", en: "Copying failed. The address above is the link." },

  "sheet.handle": { de: "Höhe ändern", en: "Change the height" },

  // Search
  "search.label": { de: "Akteure, Ereignisse, Sätze suchen", en: "Search actors, events, sentences" },
  "search.none": { de: "Nichts heißt so: „{q}“.", en: "Nothing is called “{q}”." },
  "search.event": { de: "Ereignis", en: "event" },
  "search.sentence": { de: "Satz", en: "sentence" },
  "search.found": { de: "Ein Treffer|{n} Treffer", en: "One result|{n} results" },

  // Legend
  "legend.label": { de: "Legende und Filter", en: "Legend and filters" },
  "legend.article": { de: "Artikel", en: "Article" },
  "legend.articles": { de: "{n} Artikel", en: "{n} articles" },
  "legend.noOutlet": { de: "Medium nicht genannt.", en: "Outlet not stated." },
  "legend.editorTitle": { de: "Titel von den Bearbeitern.", en: "Title given by the editors." },
  "legend.families": { de: "Familien", en: "Families" },
  "legend.relations": { de: "{n} Beziehung|{n} Beziehungen", en: "{n} relation|{n} relations" },
  "legend.status": { de: "Status", en: "Status" },
  "legend.happened": { de: "nur Geschehenes", en: "only what happened" },
  "legend.voices": { de: "Wer sagt es", en: "Who says so" },
  "legend.itself": { de: "die Quelle selbst", en: "the source itself" },
  "legend.several": { de: "mehrere", en: "several" },
  "legend.colour": { de: "Linien danach färben", en: "colour lines by it" },
  "legend.onlyTheirs": { de: "davon {n} nur hier", en: "{n} only here" },
  "legend.moreThanOne": { de: "auch, was nur einer sagt", en: "also what only one says" },
  "legend.doubt": { de: "Weglassen, was nur {name} sagt", en: "Leave out what only {name} says" },
  "legend.moreVoices": { de: "{n} weitere", en: "{n} more" },
  "legend.fewerVoices": { de: "weniger", en: "fewer" },
  "legend.kinds": { de: "Art des Akteurs", en: "Kinds of actor" },
  "list.derived": { de: "am selben Tisch, kein Satz", en: "same table, no sentence" },
  "rules.label": { de: "Was das Bild sagt", en: "What the picture says" },
  "rules.size": { de: "Größe der Akteure", en: "Size of actors" },
  "rules.colour": { de: "Farbe der Linien", en: "Hue of lines" },
  "rules.names": { de: "Namen", en: "Names" },
  "rules.naming": { de: "Schreibweise", en: "Spelling" },
  "rules.key": { de: "Größen von Eins bis {most}", en: "Sizes from one to {most}" },
  "legend.also": { de: "Außerdem", en: "Also" },
  "legend.partOf": { de: "Gehört zu", en: "Part of" },
  "legend.derived": {
    de: "{n} weiteres Paar saß am selben Tisch, kein Satz paart es.|{n} weitere Paare saßen am selben Tisch, kein Satz paart sie.",
    en: "{n} more pair sat at the same table but no sentence pairs it.|{n} more pairs sat at the same table but no sentence pairs them.",
  },
  "legend.draw": { de: "Zeichnen", en: "Draw them" },
  "legend.undraw": { de: "Nicht zeichnen", en: "Leave them out" },
  "legend.reset": { de: "Zurücksetzen", en: "Reset" },
  "legend.show": { de: "{n} Beziehung zeigen|{n} Beziehungen zeigen", en: "Show {n} relation|Show {n} relations" },
  "legend.hidden": { de: "{n} Akteur ausgeblendet.|{n} Akteure ausgeblendet.", en: "{n} actor hidden.|{n} actors hidden." },
  "legend.unhide": { de: "Wieder zeigen", en: "Show again" },
  "legend.focus": { de: "Nur die Umgebung von {name}.", en: "Only what surrounds {name}." },
  "legend.unfocus": { de: "Alles zeigen", en: "Show everything" },
  "legend.coded": {
    de: "Blasse Linien: {n} Beziehung aus einem Datensatz, kein Satz trägt sie.|Blasse Linien: {n} Beziehungen aus einem Datensatz, kein Satz trägt sie.",
    en: "Pale lines: {n} relation from a data set, no sentence carries it.|Pale lines: {n} relations from a data set, no sentence carries them.",
  },
  "legend.truncated": {
    de: "Gezeichnet sind {shown} von {total} Beziehungen, die stärksten zuerst.",
    en: "Drawn are {shown} of {total} relations, the strongest first.",
  },
  "legend.unfold": { de: "Legende aufklappen", en: "Unfold the legend" },
  "legend.fold": { de: "Legende einklappen", en: "Fold the legend" },

  // Picture
  "canvas.label": {
    de: "Graph der Akteure. Pfeiltasten gehen von einem zum nächsten, Enter öffnet, L zeigt dasselbe als Liste.",
    en: "Graph of the actors. Arrow keys walk from one to the next, Enter opens, L shows the same as a list.",
  },
  "canvas.role": { de: "Graph", en: "graph" },
  "canvas.in": { de: "Vergrößern", en: "Zoom in" },
  "canvas.out": { de: "Verkleinern", en: "Zoom out" },
  "canvas.fit": { de: "Alles zeigen", en: "Show it all" },
  "canvas.nothing": { de: "In dieser Richtung ist nichts.", en: "There is nothing in that direction." },

  // A part of a big graph
  "overview.shown": {
    de: "{n} von {total} Akteuren, nach Zahl der Beziehungen",
    en: "{n} of {total} actors, by number of relations",
  },
  "overview.beside": { de: "{n} dazugeholt", en: "{n} fetched beside" },
  "overview.more": { de: "Mehr zeigen", en: "Show more" },
  "overview.growing": { de: "Wird geholt: {n} %", en: "Fetching: {n} %" },
  "overview.nearer": { de: "Beim Heranzoomen mehr", en: "More on zooming in" },
  "overview.computing": {
    de: "Der Server berechnet noch, wo die Akteure stehen.",
    en: "The server is still working out where actors stand.",
  },
  "overview.placed": { de: "Bessere Plätze sind da: umstellen", en: "Better places are there: take them" },
  "overview.now": { de: "Jetzt {n} von {total} Akteuren", en: "Now {n} of {total} actors" },
  "overview.closer": {
    de: "{n} weiterer Akteur von hier|{n} weitere Akteure von hier",
    en: "{n} more actor from here|{n} more actors from here",
  },
  "overview.afar": { de: "{n} Akteur wieder fort|{n} Akteure wieder fort", en: "{n} actor gone again|{n} actors gone again" },
  "overview.failed": { de: "Das ließ sich nicht holen: {what}", en: "This could not be fetched: {what}" },
  "overview.inPicture": { de: "{n} von {total} im Bild", en: "{n} of {total} in the picture" },
  "overview.elsewhere": { de: "noch nicht im Bild", en: "not in the picture yet" },
  "overview.allActors": { de: "alle Akteure", en: "all actors" },

  // A part of the picture, alone
  "scope.shown": { de: "Ergebnis als Bild · {actors}, {relations}", en: "Result as picture · {actors}, {relations}" },
  "scope.back": { de: "Zurück zum Ganzen", en: "Back to everything" },
  "scope.added": {
    de: "{n} Linie kam ins Bild.|{n} Linien kamen ins Bild.",
    en: "{n} line came into the picture.|{n} lines came into the picture.",
  },
  "scope.there": { de: "Alles davon war schon im Bild; es ist umringt.", en: "All of it was in the picture already; it is ringed." },
  "scope.opening": { de: "Die Konsole wird geöffnet …", en: "Opening the console …" },
  "scope.missing": { de: "Das gibt es im Graphen nicht: {what}.", en: "The graph does not have it: {what}." },

  // Reader
  "reader.label": { de: "Leser", en: "Reader" },
  "reader.sentence": { de: "Satz {n} von {of}", en: "{n} of {of} sentences" },
  "reader.only": { de: "Satz 1 von 1", en: "1 of 1 sentence" },
  "reader.previous": { de: "Voriger Satz", en: "Previous sentence" },
  "reader.next": { de: "Nächster Satz", en: "Next sentence" },
  "reader.evidence": { de: "Beleg {n} von {of}", en: "evidence {n} of {of}" },
  "reader.previousEvidence": { de: "Voriger Beleg", en: "Previous evidence" },
  "reader.nextEvidence": { de: "Nächster Beleg", en: "Next evidence" },
  "reader.close": { de: "Schließen", en: "Close" },
  "reader.saidBy": { de: "Wer sagt es", en: "Who says so" },
  "reader.itself": { de: "der Artikel selbst", en: "the article itself" },
  "reader.article": { de: "der Artikel", en: "the article" },
  "reader.status": { de: "Status", en: "Status" },
  "reader.contested": { de: "bestritten in einem anderen Satz", en: "denied in another sentence" },
  "reader.here": { de: "dieser Satz: {word}", en: "this sentence: {word}" },
  "reader.when": { de: "Wann", en: "When" },
  "reader.event": { de: "Ereignis", en: "Event" },
  "reader.participants": { de: "{n} Beteiligter|{n} Beteiligte", en: "{n} participant|{n} participants" },
  "reader.alsoHere": {
    de: "Derselbe Satz trägt eine weitere Beziehung|Derselbe Satz trägt {n} weitere Beziehungen",
    en: "The same sentence carries one more relation|The same sentence carries {n} more relations",
  },
  "reader.derived": {
    de: "Diese beiden saßen am selben Tisch. Kein Satz nennt sie als Paar.",
    en: "These two sat at the same table. No sentence names them as a pair.",
  },
  "reader.cite": { de: "Zitieren", en: "Cite" },
  "reader.link": { de: "Link", en: "Link" },
  "reader.fromTop": { de: "Von oben lesen", en: "Read from the top" },
  "reader.citeAs": { de: "Als {format} kopieren", en: "Copy as {format}" },
  "reader.cited": { de: "Das Zitat ist kopiert.", en: "The citation is copied." },
  "reader.marked": { de: "{n} belegte Stelle|{n} belegte Stellen", en: "{n} passage is evidence|{n} passages are evidence" },
  "reader.markedHow": {
    de: "Punktiert ist, was eine Beziehung belegt: ein Klick zeigt sie im Bild.",
    en: "Dotted is what carries a relation: a click shows it in the picture.",
  },
  "reader.open": { de: "Zeigen: {what}", en: "Show: {what}" },
  "reader.statement": { de: "Eine Aussage von {name}, keine Beziehung", en: "A statement of {name}, not a relation" },
  "reader.noPair": { de: "Belegt ein Ereignis, nennt aber kein Paar", en: "Evidence of an event, but it names no pair" },
  "reader.opening": { de: "Der Artikel wird geöffnet …", en: "Opening the article …" },
  "reader.noText": {
    de: "Zu dieser Zeile gibt es keinen Text, nur eine Quelle:",
    en: "There is no text to this row, only a source:",
  },
  "reader.gone": { de: "Diese Beziehung gibt es nicht mehr.", en: "This relation is no longer there." },
  "reader.goneHow": { de: "Vielleicht wurde der Artikel neu gelesen.", en: "Perhaps the article was read anew." },

  "reader.dates": { de: "{n} Daten von {first} bis {last}", en: "{n} dates from {first} to {last}" },
  "reader.sentences": { de: "{n} Satz|{n} Sätze", en: "{n} sentence|{n} sentences" },

  // Actor
  "actor.label": { de: "Akteur", en: "Actor" },
  "actor.focus": { de: "Nur die Umgebung zeigen", en: "Show only what surrounds it" },
  "actor.unfocus": { de: "Wieder alles zeigen", en: "Show everything again" },
  "actor.hide": { de: "Ausblenden", en: "Hide" },
  "actor.inText": { de: "Im Text", en: "In the text" },
  "actor.otherNames": { de: "Auch", en: "Also" },
  "actor.partOf": { de: "Gehört zu", en: "Part of" },
  "actor.as": { de: "als {role}", en: "as {role}" },
  "actor.members": { de: "Dazu gehören", en: "Its parts" },
  "actor.speaks": { de: "Spricht in", en: "Speaks in" },
  "actor.sentences": { de: "{n} Satz|{n} Sätzen", en: "{n} sentence|{n} sentences" },
  "actor.statements": { de: "Aussagen, keine Beziehungen", en: "statements, not relations" },
  "actor.elsewhere": { de: "Anderswo", en: "Elsewhere" },
  "actor.country": { de: "Land", en: "Country" },
  "actor.actors": { de: "{n} Akteur|{n} Akteure", en: "{n} actor|{n} actors" },
  "actor.more": { de: "und {n} weitere: {names}", en: "and {n} more: {names}" },
  "actor.says": { de: "sagt", en: "says" },
  "actor.none": { de: "Keine Beziehung der vier Familien.", en: "No relation of the four families." },
  "actor.expand": { de: "Erweitern", en: "Expand" },
  "actor.most": { de: "Davon die stärksten:", en: "Of these the strongest:" },
  "actor.mostAll": { de: "alle", en: "all" },
  "actor.expandFirst": { de: "geholt wird erst, was Sie wählen", en: "nothing is fetched before you choose" },
  "actor.complete": { de: "Alles, was die Datenbank weiß, ist im Bild.", en: "All that the database knows is in the picture." },
  "actor.fetched": { de: "{n} Akteur kam dazu.|{n} Akteure kamen dazu.", en: "{n} actor was added.|{n} actors were added." },

  // List
  "list.label": { de: "Liste der Akteure und Beziehungen", en: "List of actors and relations" },
  "list.close": { de: "Zurück zum Bild", en: "Back to the picture" },
  "list.actors": { de: "Akteure", en: "Actors" },
  "list.relations": { de: "Beziehungen", en: "Relations" },
  "list.name": { de: "Name", en: "Name" },
  "list.kind": { de: "Art", en: "Kind" },
  "list.belongs": { de: "Gehört zu", en: "Part of" },
  "list.count": { de: "Anzahl", en: "Count" },
  "list.who": { de: "Wer", en: "Who" },
  "list.does": { de: "tut was", en: "does what" },
  "list.whom": { de: "wem", en: "to whom" },
  "list.status": { de: "Status", en: "Status" },
  "list.when": { de: "Wann", en: "When" },
  "table.columns": { de: "Spalten wählen", en: "Choose columns" },
  "list.more": { de: "{n} weitere zeigen", en: "Show {n} more" },

  // Timeline
  "time.label": { de: "Zeitleiste", en: "Timeline" },
  "time.when": { de: "Wann", en: "When" },
  "time.certain": { de: "sicher", en: "certain" },
  "time.possible": { de: "möglich", en: "possible" },
  "time.counting": { de: "Wird gezählt …", en: "Counting …" },
  "time.undated": { de: "Undatiert: {n}", en: "Undated: {n}" },
  "time.openOne": { de: "{what} begann vor {when}, ohne Tag.", en: "{what} began before {when}, no day." },
  "time.openMany": { de: "{n} Ereignisse begannen vor {when}, ohne Tag.", en: "{n} events began before {when}, no day." },
  "time.aNegotiation": { de: "Eine Verhandlung", en: "One negotiation" },
  "time.aSupport": { de: "Eine Unterstützung", en: "One act of support" },
  "time.anAttack": { de: "Ein Angriff", en: "One attack" },
  "time.anInforming": { de: "Eine Unterrichtung", en: "One briefing" },
  "time.choose": { de: "Zeit wählen", en: "Choose a time" },
  "time.drag": { de: "In der Zeitleiste ziehen wählt eine Zeit.", en: "Dragging in the timeline chooses a time." },
  "time.clear": { de: "Jede Zeit", en: "Any time" },
  "time.onlyCertain": { de: "nur sicher", en: "certain only" },
  "time.from": { de: "Erster Tag", en: "First day" },
  "time.to": { de: "Letzter Tag", en: "Last day" },
  "time.move": { de: "Zeitfenster verschieben", en: "Move the window" },
  "time.leftOut": { de: "{n} Undatierte weggelassen", en: "{n} undated left out" },
  "time.play": { de: "Abspielen", en: "Play" },
  "time.pause": { de: "Anhalten", en: "Pause" },
  "time.loop": { de: "Von vorn, wenn es zu Ende ist", en: "Begin again at the end" },
  "time.step": { de: "Schritt", en: "Step" },
  "time.day": { de: "Tag", en: "day" },
  "time.week": { de: "Woche", en: "week" },
  "time.month": { de: "Monat", en: "month" },
  "time.year": { de: "Jahr", en: "year" },
  "time.speed": { de: "Tempo", en: "Speed" },
  "time.times": { de: "{n}×", en: "{n}×" },
  "time.back": { de: "Einen Schritt zurück", en: "One step back" },
  "time.forward": { de: "Einen Schritt weiter", en: "One step on" },
  "time.none": { de: "Nichts hat ein Datum.", en: "Nothing has a date." },

  // States
  "state.opening": { de: "Der Artikel wird geöffnet …", en: "Opening the article …" },
  "state.openingHow": {
    de: "Akteure, Beziehungen und Sätze kommen aus der Datenbank.",
    en: "Actors, relations and sentences come from the database.",
  },
  "state.away": { de: "Die Datenbank antwortet nicht.", en: "The database does not answer." },
  "state.serverAway": { de: "Der Server antwortet nicht.", en: "The server does not answer." },
  "state.again": {
    de: "Entente versucht es von selbst wieder; nächster Versuch in {n} s.",
    en: "Entente tries again by itself; next attempt in {n} s.",
  },
  "state.trying": { de: "Entente versucht es gerade wieder …", en: "Entente is trying again …" },
  "state.stays": { de: "Ihr Bild bleibt, wie es ist.", en: "Your picture stays as it is." },
  "state.now": { de: "Jetzt versuchen", en: "Try now" },
  "state.fault": { de: "Das ging nicht.", en: "That did not work." },
  "state.request": { de: "Nummer der Anfrage: {id}", en: "Number of the request: {id}" },
  "state.noWebgl": { de: "Dieser Browser kann den Graphen nicht zeichnen.", en: "This browser cannot draw the graph." },
  "state.noWebglHow": {
    de: "WebGL ist ausgeschaltet. Die Liste hat dieselben Akteure, Beziehungen und Sätze.",
    en: "WebGL is switched off. The list has the same actors, relations and sentences.",
  },
  "state.openList": { de: "Liste öffnen", en: "Open the list" },
  "state.emptyStore": { de: "Noch ist kein Artikel geladen.", en: "No article has been loaded yet." },
  "state.emptyStoreHow": {
    de: "Legen Sie einen Ordner mit article.txt und dossier.json unter articles/ und starten Sie neu.",
    en: "Put a folder with article.txt and dossier.json under articles/ and start again.",
  },
  "state.filteredOut": { de: "Nichts kommt durch diese Filter.", en: "Nothing passes these filters." },
  "state.nothingStatus": { de: "Nichts ist in diesem Artikel {word}.", en: "Nothing is {word} in this article." },
  "state.leave": {
    de: "Ein Filter lässt 0 von {all} Beziehungen übrig: {names}.|{n} Filter lassen 0 von {all} Beziehungen übrig: {names}.",
    en: "One filter leaves 0 of {all} relations: {names}.|{n} filters leave 0 of {all} relations: {names}.",
  },
  "state.removeFilter": { de: "Ohne „{filter}“: {n}", en: "Without “{filter}”: {n}" },
  "filter.alone": { de: "was nur einer sagt", en: "what only one says" },
  "filter.hidden": { de: "Ausgeblendete", en: "Hidden actors" },
  "filter.focus": { de: "nur eine Umgebung", en: "one neighbourhood" },
  "state.removeFilters": { de: "Alle Filter entfernen", en: "Remove all filters" },
  "state.crashed": { de: "In der Seite ist etwas zerbrochen.", en: "Something in the page broke." },
  "state.reload": { de: "Seite neu laden", en: "Reload the page" },

  // Notices
  "notice.close": { de: "Verstanden", en: "Understood" },
  "notice.ignored": {
    de: "In der Adresse steht etwas, das Entente nicht kennt: {what}. Es blieb weg.",
    en: "The address says something Entente does not know: {what}. It was left out.",
  },
  // Panels
  "event.implied": { de: "erschlossen", en: "implied" },
  "event.excluded": { de: "Ausdrücklich nicht beteiligt", en: "Said not to have taken part" },
  "event.sentences": { de: "Was darüber gesagt wird", en: "What is said of it" },
  "legend.events": { de: "Ereignisse als Knoten", en: "Events as nodes" },
  "evidence.headline": { de: "Kodiert nach", en: "Coded from" },
  "evidence.original": { de: "Quelle dort: {who}", en: "Its source: {who}" },
  "evidence.deaths": { de: "Tote", en: "Deaths" },
  "evidence.estimates": { de: "{best} ({low} bis {high})", en: "{best} ({low} to {high})" },
  "evidence.row": { de: "der Datensatz selbst", en: "the data set itself" },
  "evidence.coded": { de: "kodiert, kein Satz", en: "coded, no sentence" },
  ...panelTexts,
  ...actTexts,
  ...hintTexts,
} as const satisfies Record<string, { [language in Language]: string }>

export type TextKey = keyof typeof texts
export type Values = Record<string, string | number>

/** Fills a text: `{name}` from the values, `one|many` by `n`. */
export function fill(text: string, values: Values = {}): string {
  const forms = text.split("|")
  const form = (values.n === 1 ? forms[0] : forms.at(-1)) ?? text
  return form.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A text of the interface in one language. */
export function say(language: Language, key: TextKey, values?: Values): string {
  return fill(texts[key][language], values)
}
