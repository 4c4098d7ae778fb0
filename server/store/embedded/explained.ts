import type { Plan } from "../store.ts"

/** The engine's plan, a line a step and two spaces a level: `Expand (a)->[:ATTACKED]->(b)`. */
export function planOf(text: string): Plan {
  const root: Plan = { operator: "Plan", details: null, estimatedRows: null, children: [] }
  const open: Plan[] = [root]
  for (const line of text.split("\n")) {
    const [, indent = "", operator = "", details = ""] = /^( *)(\w+)\s*(.*)$/.exec(line) ?? []
    if (operator === "") continue
    const step: Plan = { operator, details: details || null, estimatedRows: null, children: [] }
    const depth = Math.min(indent.length / 2 + 1, open.length)
    open[depth - 1]!.children.push(step)
    open.splice(depth, open.length, step)
  }
  return root.children.length === 1 ? root.children[0]! : root
}
