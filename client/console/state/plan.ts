/** One step of a plan and the steps that it takes its rows from. */
export interface Plan {
  operator: string
  details: string | null
  estimatedRows: number | null
  children: Plan[]
}

/** A step with the depth at which it stands. */
export interface PlanRow {
  plan: Plan
  depth: number
  /** Share of the largest estimate, on a scale where each tenfold counts the same; null without an estimate. */
  share: number | null
}

/** The plan from its last step down, as rows. */
export function planRows(plan: Plan): PlanRow[] {
  const rows: PlanRow[] = []
  const visit = (step: Plan, depth: number) => {
    rows.push({ plan: step, depth, share: null })
    for (const child of step.children) visit(child, depth + 1)
  }
  visit(plan, 0)
  const size = (rowsEstimated: number) => Math.log10(1 + rowsEstimated)
  const largest = Math.max(...rows.map((row) => size(row.plan.estimatedRows ?? 0)))
  return rows.map((row) => ({
    ...row,
    share: row.plan.estimatedRows === null || largest === 0 ? null : size(row.plan.estimatedRows) / largest,
  }))
}
