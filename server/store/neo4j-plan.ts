import type { Plan } from "./store.ts"

interface DriverPlan {
  operatorType: string
  arguments: Record<string, unknown>
  children: DriverPlan[]
}

/** The plan of a driver's summary in our words; the name of the database, which the server adds to each step, is left out. */
export function planOf(plan: DriverPlan): Plan {
  const { Details: details, EstimatedRows: rows } = plan.arguments
  return {
    operator: plan.operatorType.replace(/@.*$/, ""),
    details: typeof details === "string" && details !== "" ? details : null,
    estimatedRows: rows === undefined || rows === null ? null : Math.round(Number(rows) * 10) / 10,
    children: plan.children.map(planOf),
  }
}
