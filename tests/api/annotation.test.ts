import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor, Article, Relation } from "../../server/model/index.ts"
import { actorFaults, faultsAgainst, readAnnotation } from "../support/annotation.ts"
import { lausannePlan } from "../support/plans.ts"
import { eachKind } from "../support/stores.ts"
import { json, serve, type Served } from "./serve.ts"

const { annotation, why } = readAnnotation()

eachKind("the reference annotation", (it) => {
  let served: Served
  beforeAll(async () => {
    const store = it.store()
    await store.load(await lausannePlan())
    served = await serve(store)
  })
  afterAll(() => served.close())

  test.skipIf(annotation === null)(why ?? "is what the API says of the article", async () => {
    const article = await json<Article>(served, "/api/articles/2016-10-lausanne")
    const { items: relations } = await json<{ items: Relation[] }>(served, "/api/relations?limit=1000&derived=yes")
    expect(faultsAgainst(annotation!, { relations, evidence: article.evidence })).toEqual([])
    const { items: actors } = await json<{ items: Actor[] }>(served, "/api/actors?limit=1000")
    expect(actorFaults(annotation!, actors, article.mentions)).toEqual([])
  })
})
