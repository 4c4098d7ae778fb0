import { forceSteps } from "./forces.ts"
import type { FromWorker, ToWorker } from "./later.ts"

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  const steps = forceSteps(data.network)
  for (let step = steps.next(); ; step = steps.next()) {
    const told: FromWorker = step.done ? { type: "done", points: step.value } : { type: "progress", share: step.value }
    postMessage(told)
    if (step.done) return
  }
})
