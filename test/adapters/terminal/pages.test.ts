import { expect, it } from "vitest"
import { paged } from "../../../src/adapters/terminal/pages.ts"
import { styleOf } from "../../../src/adapters/terminal/style.ts"

const blocks = (count: number) => Array.from({ length: count }, (_, i) => [`quote ${i}`, `[1] place ${i}`, ""]).flat()

it("shows a short answer whole", () => {
  expect(paged(blocks(10), 24, styleOf(false))).toEqual({ lines: blocks(10), rest: [] })
})

it("parts a long one between quotes, and loses nothing", () => {
  const all = blocks(60)
  const { lines, rest } = paged(all, 24, styleOf(false))
  expect(lines.at(-1)).toBe(`… ${rest.length} more lines: type m to see more.`)
  expect(rest[0]).toMatch(/^quote/)
  expect([...lines.slice(0, -1), ...rest]).toEqual(all)
})
