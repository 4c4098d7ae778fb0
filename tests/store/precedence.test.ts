import { setTimeout as sleep } from "node:timers/promises"
import { beforeEach, describe, expect, test } from "vitest"
import { Precedence } from "../../server/store/precedence.ts"

describe("whoever writes", () => {
  let readers: Precedence
  beforeEach(() => void (readers = new Precedence()))
  /** What happens first: the way is given, or so many milliseconds are over. */
  const first = (given: Promise<void>, ms: number) => Promise.race([given.then(() => "given"), sleep(ms, "late")])

  test("goes on at once where nobody reads", async () => {
    expect(await first(readers.giveWay(), 40)).toBe("given")
  })

  test("waits until the last reader has ended", async () => {
    const [one, other] = [readers.begin(), readers.begin()]
    const given = readers.giveWay()
    one()
    expect(await first(given, 20)).toBe("late")
    other()
    expect(await first(given, 20)).toBe("given")
  })

  test("does not wait for readers without end", async () => {
    readers.begin()
    const began = performance.now()
    await readers.giveWay()
    expect(performance.now() - began).toBeGreaterThan(50)
  })
})
