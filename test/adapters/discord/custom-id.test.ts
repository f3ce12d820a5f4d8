import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PressBook, readPress } from "../../../src/adapters/discord/custom-id.ts"
import { LineStore } from "../../../src/adapters/discord/line-store.ts"
import { readRequest, shownRequest, writeRequest } from "../../../src/adapters/discord/request.ts"

describe("what a button carries", () => {
  it("is read back as it was, within a hundred characters and unique", () => {
    const press = fc.oneof(
      fc.record({ verb: fc.constantFrom("run" as const, "share" as const), request: fc.string({ maxLength: 200 }) }),
      fc.record({ verb: fc.constant("more" as const), page: fc.nat(500), request: fc.string({ maxLength: 200 }) }),
      fc.record({
        verb: fc.constantFrom("helpful" as const, "unhelpful" as const),
        requestId: fc.constant("0a1b2c3d"),
        request: fc.string({ maxLength: 200 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        const book = new PressBook()
        const ids = presses.map((one) => book.id(one))
        expect(new Set(ids).size).toBe(ids.length)
        for (const [i, id] of ids.entries()) {
          expect(id.length).toBeLessThanOrEqual(100)
          expect(readPress(id, (hash) => book.lines.get(hash))).toEqual(presses[i])
        }
      }),
    )
  })

  it("that was too long and has been forgotten has no request", () => {
    const id = new PressBook().id({ verb: "run", request: "x".repeat(101) })
    expect(readPress(id, () => undefined)).toEqual({ verb: "run", request: null })
  })

  it.each(["", "legacy", "z1:=a", "r:=a", "r1:a"])("is not ours when it is %j", (id) => {
    expect(readPress(id, () => undefined)).toBeNull()
  })
})

describe("a request", () => {
  it("comes back from a button as it was asked", () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-z-]{1,9}$/), fc.oneof(fc.string(), fc.boolean()), {
      noNullPrototype: true,
    })
    const request = fc.oneof(
      fc.string().map((line) => ({ type: "line" as const, line: line.trim() })),
      fc.record({ type: fc.constant("values" as const), name: fc.string(), values }),
    )
    fc.assert(
      fc.property(request, (one) => {
        expect(readRequest(writeRequest(one))).toEqual(one)
      }),
    )
  })

  it("is told the way it could have been typed", () => {
    const request = writeRequest({ type: "values", name: "ask", values: { question: "who?", all: true } })
    expect(shownRequest(request)).toBe("/ask question:who? all:true")
  })
})

describe("the store of long requests", () => {
  it("forgets what was longest unused", () => {
    const store = new LineStore(2)
    store.keep([
      ["a", "1"],
      ["b", "2"],
    ])
    expect(store.find("a")).toBe("1")
    store.keep([["c", "3"]])
    expect([store.find("a"), store.find("b"), store.find("c")]).toEqual(["1", undefined, "3"])
  })
})
