import { expect, test } from "vitest"
import { printedName } from "../../server/store/printed.ts"

const lavrov = { nameDe: "Sergej Lawrow", nameEn: "Sergey Lavrov", aliases: [] }
const of = (who: typeof lavrov, ...articles: string[][]) => printedName(articles.map((spellings) => ({ ...who, spellings })))

test("the printed name is the spelling most like a name, in another script the fullest, of the first article that has one", () => {
  expect(of(lavrov, ["Russlands Außenminister Sergej Lawrow", "Sergej Lawrow", "Lawrow"])).toBe("Sergej Lawrow")
  expect(of({ nameDe: "Russland", nameEn: "Russia", aliases: [] }, ["Moskau", "russische", "Russlands"])).toBe("Russlands")
  expect(of(lavrov, ["Лавров", "Сергей Лавров"])).toBe("Сергей Лавров")
  expect(of(lavrov, [], ["Lavrov"], ["Sergey Lavrov"])).toBe("Lavrov")
  expect(of(lavrov, [])).toBe(null)
})
