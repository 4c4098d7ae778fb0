import { expect, test } from "vitest"
import { restated, type Edge } from "../../server/store/restated.ts"

const edge = (event: string, props: Edge["props"], target = "b"): Edge => ({ event, source: "a", target, props: { coded: true, ...props } })

test("an event that one more row tells is restated; one that says more, less or something else is not", () => {
  const before = [
    edge("told", { evidence: ["x.1"], status: "occurred", cameo: null }),
    edge("more", { evidence: ["x.1"], status: "occurred" }),
    edge("less", { evidence: ["x.1"], status: "occurred" }),
    edge("other", { evidence: ["x.1"], status: "planned" }),
  ]
  const after = [
    edge("told", { status: "occurred", evidence: ["x.1", "x.2"] }),
    edge("more", { evidence: ["x.1"], status: "occurred" }, "c"),
    edge("more", { evidence: ["x.1"], status: "occurred" }),
    edge("other", { evidence: ["x.1"], status: "occurred" }),
    edge("new", { evidence: ["x.1"], status: "occurred" }),
  ]
  expect([...restated(before, after)]).toEqual(["told"])
})

test("an event of which a sentence speaks is never restated: who says so may be another", () => {
  const said = edge("said", { coded: false, evidence: ["x.1"] })
  expect([...restated([said], [said])]).toEqual([])
})
