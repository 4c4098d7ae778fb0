import { isQuery, openFrame, type Frame } from "./frames.ts"
import { Measure } from "./measure.ts"
import { refuse } from "./place.ts"
import type { Thought } from "./thought.ts"
import type { Token } from "./tokens.ts"
import { typeEnd } from "./types.ts"
import { AFTER, BETWEEN, CLAUSES, HINT_WORDS, KEPT, PATH_WORDS, REFUSED, TESTS } from "./words.ts"

/**
 * Reads tokens from left to right and knows one thing: whether a clause, an operand or an operator comes next. Two operands
 * never stand side by side in Cypher, so a word that comes after one is a keyword, and only those of `words.ts` pass. A variable may
 * be called `set`; a clause may not. It is no parser: what it lets through may still be wrong, but it is nothing that writes.
 */
export function walk(text: string, tokens: Token[]): Thought {
  return new Walk(text, tokens).thought
}

type Next = "clause" | "start" | "operand" | "operator"

class Walk {
  readonly thought: Thought
  readonly #measure = new Measure()
  readonly #text: string
  readonly #tokens: Token[]
  #at = 0
  /** start: a clause or a pattern, as in EXISTS { … }. */
  #next: Next = "clause"
  readonly #frames: Frame[] = [openFrame("", "query", null, 0)]
  /** Where the CALL { … } that was closed last ended. */
  #callEnd = -1

  constructor(text: string, tokens: Token[]) {
    this.#text = text
    this.#tokens = tokens
    this.thought = { uses: [], loops: [], params: [], sizes: this.#measure.sizes }
    while (this.#at < tokens.length) this.#step(tokens[this.#at]!)
    const open = this.#frame.opened
    if (open) refuse("statement-syntax", text, open.start, `The bracket ${open.text} that opens here is not closed.`)
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!
  }

  #peek(ahead = 1): Token | undefined {
    return this.#tokens[this.#at + ahead]
  }

  /** Goes on behind this token and says what comes then. */
  #pass(next: Next, count = 1): void {
    this.#at += count
    this.#next = next
  }

  #step(token: Token): void {
    if (token.kind === "symbol") return this.#symbol(token)
    if (token.word !== "NOT" && token.word !== "CASE") this.#measure.operand(this.#frame)
    const isKey = this.#frame.holds === "map" && this.#peek()?.text === ":" && /^[{,]$/.test(this.#peek(-1)!.text)
    if (isKey && this.#next === "operand") return this.#pass("operator")
    if (this.#next === "clause" || (this.#next === "start" && token.word in CLAUSES && this.#peek()?.text !== "="))
      return this.#clause(token)
    if (this.#next === "start") {
      if (!this.#beginsPattern(token)) this.#refuse(token)
      this.#frame.pattern = true
      this.#next = "operand"
    }
    if (this.#next === "operator") return this.#after(token)
    if (token.kind === "name" || token.kind === "quoted") return this.#operand(token)
    this.#pass("operator")
  }

  // --- clauses

  #clause(token: Token): void {
    if (token.word === "WHEN" && this.#next === "clause") return this.#when()
    const kind = CLAUSES[token.word]
    if (!kind) return this.#refuse(token)
    this.#measure.clause(this.#frame, token)
    this.#frame.pattern = kind === "pattern"
    if (kind === "expression") return this.#pass("operand", token.word === "FILTER" && this.#peek()?.word === "WHERE" ? 2 : 1)
    if (kind === "end") return this.#pass("operator")
    if (kind === "by") return this.#want("BY", "operand")
    if (kind === "clause") return this.#pass("clause", /^(ALL|DISTINCT)$/.test(this.#peek()?.word ?? "") ? 2 : 1)
    if (kind === "call") return this.#call(token)
    if (kind === "hint") return this.#run(HINT_WORDS)
    if (kind === "pattern") return this.#run(PATH_WORDS)
    this.#pass("clause")
    if (!/^(MATCH|CALL)$/.test(this.#tokens[this.#at]?.word ?? "")) this.#syntax(token, "After OPTIONAL comes MATCH or CALL.")
  }

  #call(token: Token): void {
    this.#at += 1
    const first = this.#tokens[this.#at]
    if (first?.text === "(") while (this.#at < this.#tokens.length && this.#peek(-1)?.text !== ")") this.#scope()
    const brace = this.#tokens[this.#at]
    if (brace?.text === "{" && brace.kind === "symbol") return this.#open("}", "call", "clause")
    if (first?.text === "(" || !isName(first))
      return this.#syntax(token, "After CALL comes the name of a procedure, or a statement in braces.")
    const { name, length } = this.#chain()
    this.thought.uses.push({ kind: "procedure", name, token: first, bracket: this.#at + length, loops: this.#measure.loops })
    this.#pass("operator", length)
    if (this.#tokens[this.#at]?.text === "(") this.#open(")", "expression", "operand")
  }

  /** A token of the variables that a CALL (a, b) { … } takes with it. */
  #scope(): void {
    const token = this.#tokens[this.#at]!
    if (!isName(token) && !/^[(),*]$/.test(token.text)) this.#syntax(token, "Between CALL and { there are names of variables only.")
    this.#at += 1
  }

  /** Passes words of that set as long as an operand follows them. */
  #run(words: Set<string>): void {
    this.#pass("operand")
    while (words.has(this.#tokens[this.#at]?.word ?? "") && !/^[=:.]$/.test(this.#peek()?.text ?? "") && !this.#callsFunction()) {
      this.#at += 1
      const count = this.#tokens[this.#at]
      if (words === PATH_WORDS && count?.kind === "number") this.#at += 1
      if (words === PATH_WORDS && count?.text === "$" && count.kind === "symbol") this.#param(count)
    }
    this.#next = "operand"
  }

  #callsFunction(): boolean {
    return /^(ALL|ANY)$/.test(this.#tokens[this.#at]!.word) && this.#peek()?.text === "(" && !this.#frame.pattern
  }

  #when(): void {
    this.#pass(TESTS.has(this.#peek()?.word ?? "") ? "operator" : "operand")
  }

  #want(word: string, next: Next): void {
    if (this.#peek()?.word !== word) this.#syntax(this.#tokens[this.#at]!, `After ${this.#tokens[this.#at]!.text} comes ${word}.`)
    this.#pass(next, 2)
  }

  #body(frame: Frame, token: Token): void {
    if (frame.loop === "list") frame.bodyFrom = this.#at
    this.#measure.body(frame, token)
  }

  // --- words after an operand

  #after(token: Token): void {
    const { word } = token
    const frame = this.#frame
    const inQuery = isQuery(frame)
    if (word === "IN" && this.#callEnd === this.#at)
      return refuse(
        "statement-not-read-only",
        this.#text,
        token.start,
        "CALL { … } IN TRANSACTIONS commits on its own. Leave IN TRANSACTIONS out.",
      )
    if (word === "IN" && this.#beginsLoop(frame)) {
      frame.loop = "list"
      frame.listFrom = this.#at + 1
    }
    if (BETWEEN.has(word)) return this.#operator(token)
    if (word === "STARTS" || word === "ENDS") return this.#want("WITH", "operand")
    if (word === "IS") return this.#is()
    if (word === "AS") return this.#as(token)
    if (AFTER.has(word)) return this.#pass("operator")
    if (word === "WHEN" && (frame.cases > 0 || inQuery)) return this.#when()
    if ((word === "THEN" || word === "ELSE") && (frame.cases > 0 || inQuery)) return this.#pass(frame.cases > 0 ? "operand" : "clause")
    if (word === "END" && frame.cases > 0) {
      frame.cases -= 1
      this.#measure.shallower(1)
      return this.#pass("operator")
    }
    if (word === "FROM" && frame.holds === "trim") return this.#pass("operand")
    if (PATH_WORDS.has(word) && frame.pattern && this.#peek()?.text === "(") return this.#pass("operand")
    if (word === "WHERE") this.#body(frame, token)
    if (word === "WHERE" && frame.holds !== "map") return this.#clause(token)
    if (inQuery && word in CLAUSES && frame.cases === 0) return this.#clause(token)
    this.#refuse(token)
  }

  /** In EXISTS { … } and COUNT { … }: `p =`, `ALL SHORTEST` or `shortestPath(`. */
  #beginsPattern(token: Token): boolean {
    return this.#peek()?.text === "=" || PATH_WORDS.has(token.word) || /^(ALL)?SHORTESTPATHS?$/.test(token.word)
  }

  /** `[x IN`, `all(x IN` and `reduce(s = 0, x IN`; not the test `(x IN list)`. */
  #beginsLoop(frame: Frame): boolean {
    const first = frame.opened === this.#peek(-2)
    const called = first && frame.closer === ")" ? this.#peek(-3)?.word : ""
    return (first && frame.closer === "]") || /^(ALL|ANY|NONE|SINGLE)$/.test(called ?? "") || frame.holds === "reduce"
  }

  #as(token: Token): void {
    const name = this.#peek()
    if (!isName(name)) return this.#syntax(token, "After AS comes a name.")
    this.#keep(name, true)
    this.#pass("operator", 2)
  }

  #is(): void {
    this.#at += 1
    if (this.#tokens[this.#at]?.word === "NOT") this.#at += 1
    const token = this.#tokens[this.#at]
    if (token?.word === "NULL") return this.#pass("operator")
    if (token?.word === "TYPED" || token?.text === "::") return this.#type()
    if (/^NFK?[CD]$/.test(token?.word ?? "") && this.#peek()?.word === "NORMALIZED") return this.#pass("operator", 2)
    if (token?.word === "NORMALIZED") return this.#pass("operator")
    if (token?.word === "LABELED") this.#at += 1
    this.#label()
  }

  #type(): void {
    this.#at = typeEnd(this.#tokens, this.#at + 1)
    this.#next = "operator"
  }

  /** A label may have any name, also that of a clause. */
  #label(): void {
    this.#next = "operand"
    if (isName(this.#tokens[this.#at])) this.#pass("operator")
  }

  // --- names as operands

  #operand(token: Token): void {
    const { word } = token
    const before = this.#peek(-1)
    const next = this.#peek()
    this.#keep(token, false)
    if (word === "NOT") {
      this.#measure.prefix(this.#frame, token)
      return this.#pass("operand")
    }
    if (word === "CASE") {
      this.#frame.cases += 1
      this.#measure.deeper(token)
      this.#pass("operand")
      return this.#tokens[this.#at]?.word === "WHEN" ? this.#when() : undefined
    }
    if (word === "DISTINCT") return this.#pass("operand")
    if (word === "IS" && /^[([]$/.test(before?.text ?? "") && isName(next) && !BETWEEN.has(next.word)) return this.#is()
    if (word === "ALL" && /^(RETURN|WITH|\()$/.test(before?.word || before?.text || "") && startsOperand(next) && next?.text !== "(")
      return this.#pass("operand")
    if (this.#frame.holds === "trim" && before?.text === "(" && /^(BOTH|LEADING|TRAILING)$/.test(word) && startsOperand(next))
      return this.#pass("operand", next?.word === "FROM" ? 2 : 1)
    if (this.#frame.pattern && PATH_WORDS.has(word) && /^(MATCH|[,={])$/.test(before?.word || before?.text || "") && next?.text !== "=") {
      this.#at -= 1
      return this.#run(PATH_WORDS)
    }
    if (next?.text === "{" && next.kind === "symbol" && /^(EXISTS|COUNT|COLLECT)$/.test(word)) {
      this.#at += 1
      return this.#open("}", "query", word === "COLLECT" ? "clause" : "start")
    }
    const { name, length } = this.#chain()
    if (this.#peek(length)?.text !== "(" || this.#peek(length)?.kind !== "symbol") return this.#pass("operator")
    this.thought.uses.push({ kind: "function", name, token, bracket: this.#at + length, loops: this.#measure.loops })
    this.#at += length
    const called = name.toLowerCase()
    const holds = called === "trim" ? "trim" : /^(all)?reduce$/.test(called) ? "reduce" : "expression"
    this.#open(")", holds, "operand", /^(allshortestpaths|shortestpath)$/.test(called))
  }

  /** The names from here that points join: `db.index.fulltext.queryNodes`. */
  #chain(): { name: string; length: number } {
    let length = 1
    while (this.#peek(length)?.text === "." && isName(this.#peek(length + 1))) length += 2
    const parts = this.#tokens.slice(this.#at, this.#at + length)
    return { name: parts.map((part) => part.text).join(""), length }
  }

  /** CASE, NOT and DISTINCT are always keywords here: a variable of that name could hide what comes after it. */
  #keep(token: Token, binds: boolean): void {
    if (!KEPT.has(token.word) || (!binds && startsOperand(this.#peek()))) return
    this.#syntax(token, `A variable that is called ${token.text} wants backticks: \`${token.text}\`.`)
  }

  // --- symbols

  #symbol(token: Token): void {
    const { text } = token
    if (text === ")" || text === "]" || text === "}") return this.#close(token)
    if (this.#next === "clause" && text !== "{") return this.#refuse(token)
    if (this.#next === "start" && text !== "{") {
      this.#frame.pattern = true
      this.#next = "operand"
    }
    if (text === "(") return this.#open(")", "expression", "operand", this.#frame.pattern)
    if (text === "[") return this.#open("]", "expression", "operand")
    if (text === "{" && (this.#next === "clause" || this.#next === "start")) return this.#open("}", "query", "clause")
    if (text === "{") return this.#open("}", "map", "operand")
    if (text === ",") return this.#comma(token)
    if (text === ".") return this.#dot(token)
    if (text === ":") return this.#colon()
    if (text === "::") return this.#type()
    if (text === "$") return this.#dollar(token)
    if (text === "+=" || text === ";") return this.#refuse(token)
    if (text === "*" && this.#peek(-1)?.text === "[") return this.#pass("operand")
    if ((text === "*" || text === "%") && this.#next === "operand") return this.#pass("operator")
    if ((text === "*" || text === "+") && this.#frame.pattern && this.#peek(-1)?.text === ")") return this.#pass("operator")
    this.#operator(token)
  }

  #operator(token: Token): void {
    if (this.#next === "operand" && /^[+-]$/.test(token.text)) this.#measure.prefix(this.#frame, token)
    else this.#measure.operand(this.#frame)
    this.#measure.operator(this.#frame, token)
    if (token.text === "|") this.#body(this.#frame, token)
    const isArrow = token.text === "-" || (token.text === "<" && this.#peek()?.text === "-")
    if (isArrow && this.#peek(-1)?.text === ")") this.#measure.hop(token)
    this.#pass("operand")
  }

  #comma(token: Token): void {
    this.#measure.comma(this.#frame, token)
    this.#pass(this.#frame.cases > 0 && TESTS.has(this.#peek()?.word ?? "") ? "operator" : "operand")
  }

  #dot(token: Token): void {
    const next = this.#peek()
    if (!isName(next) && next?.text !== "*") return this.#syntax(token, "After a point comes the name of a property.")
    this.#measure.operator(this.#frame, token)
    this.#measure.step(this.#frame, token)
    this.#pass("operator", 2)
  }

  #colon(): void {
    this.#at += 1
    if (this.#frame.holds === "map") this.#next = "operand"
    else this.#label()
  }

  #dollar(token: Token): void {
    const next = this.#peek()
    if (next?.text === "(" && next.kind === "symbol") {
      this.#at += 1
      return this.#open(")", "expression", "operand")
    }
    if (/^(ALL|ANY)$/.test(next?.word ?? "") && this.#peek(2)?.text === "(") {
      this.#at += 2
      return this.#open(")", "expression", "operand")
    }
    if (this.#next !== "operand") return this.#refuse(token)
    this.#param(token)
    this.#next = "operator"
  }

  #param(token: Token): void {
    const name = this.#peek()
    if (!isName(name) && name?.kind !== "number") return this.#syntax(token, "After $ comes the name of a parameter.")
    this.thought.params.push({ name: name.text, token })
    this.#at += 2
  }

  // --- brackets

  #open(closer: Frame["closer"], holds: Frame["holds"], next: Next, pattern = false): void {
    const opened = this.#tokens[this.#at]!
    if (closer === "]" && this.#next === "operator") this.#measure.step(this.#frame, opened)
    const frame = openFrame(closer, holds, opened, this.#at + 1, pattern)
    this.#measure.open(this.#frame, frame, opened)
    this.#frames.push(frame)
    this.#pass(next)
  }

  #close(token: Token): void {
    const frame = this.#frame
    if (frame.closer !== token.text) this.#syntax(token, `The bracket ${token.text} closes nothing that is open.`)
    this.#frames.pop()
    if (frame.loop !== "none") this.#loop(frame)
    this.#measure.close(frame)
    this.#measure.operand(this.#frame)
    this.#pass("operator")
    if (frame.holds === "call") this.#callEnd = this.#at
  }

  #loop({ opened, holds, from, listFrom, bodyFrom }: Frame): void {
    const keeps = holds === "reduce" ? this.#tokens[from]!.text : null
    this.thought.loops.push({ opened: opened!, from, listFrom, bodyFrom: bodyFrom || this.#at, end: this.#at, keeps })
  }

  // --- refusals

  #refuse(token: Token): never {
    const does = token.kind === "name" ? REFUSED[token.word] : undefined
    if (does) refuse("statement-not-read-only", this.#text, token.start, `${token.word} ${does}. Only clauses that read are taken here.`)
    const what = this.#next === "clause" ? "A clause begins here, and this is none that reads" : "This cannot stand after what is before it"
    return this.#syntax(token, `${what}: “${this.#text.slice(token.start, Math.min(token.end, token.start + 40))}”.`)
  }

  #syntax(token: Token, detail: string): never {
    refuse("statement-syntax", this.#text, token.start, detail)
  }
}

function isName(token: Token | undefined): token is Token & { kind: "name" | "quoted" } {
  return token?.kind === "name" || token?.kind === "quoted"
}

function startsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "symbol" || /^[([{$+-]$/.test(token.text))
}
