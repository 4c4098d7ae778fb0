const SKIPPED =
  /'(?:[^'\\]|\\[^])*'?|"(?:[^"\\]|\\[^])*"?|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|\$`((?:[^`]|``)+)`|`(?:[^`]|``)*`?|\$([\p{L}\p{N}_]+)/gu

/** The parameters that a statement names, in the order in which they first come; not what strings and comments say. */
export function parametersOf(statement: string): string[] {
  const names = new Set<string>()
  for (const [, quoted, plain] of statement.matchAll(SKIPPED)) {
    const name = plain ?? quoted?.replaceAll("``", "`")
    if (name) names.add(name)
  }
  return [...names]
}
