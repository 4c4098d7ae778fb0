import { measureSteps, STEPS, type Measurable } from "./measures.ts"
import type { FromMeasures } from "./measure.ts"

addEventListener("message", ({ data }: MessageEvent<Measurable>) => {
  const steps = measureSteps(data)
  for (let step = steps.next(); ; step = steps.next()) {
    const told: FromMeasures = step.done ? { type: "done", measured: step.value } : { type: "progress", share: step.value / STEPS }
    postMessage(told)
    if (step.done) return
  }
})
