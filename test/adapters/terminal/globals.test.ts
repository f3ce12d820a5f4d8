import { describe, expect, it } from "vitest"
import { readGlobals } from "../../../src/adapters/terminal/globals.ts"

describe("the bin's own options", () => {
  it("are taken out wherever they stand, and the command's words stay in order", () => {
    const globals = readGlobals([
      "--json",
      "timeline",
      "dues",
      "--sources=x y",
      "--since",
      "2031",
      "--now",
      "2031-06-01",
    ])
    expect(globals).toMatchObject({ json: true, sources: "x y", now: "2031-06-01", help: false })
    expect(globals.rest).toEqual(["timeline", "dues", "--since", "2031"])
  })

  it("are words after --", () => {
    expect(readGlobals(["ask", "--", "--json", "?"])).toMatchObject({ json: false, rest: ["ask", "--", "--json", "?"] })
  })

  it("know -h at the end alone", () => {
    expect(readGlobals(["ask", "-h"]).help).toBe(true)
    expect(readGlobals(["ask", "-h", "why?"])).toMatchObject({ help: false, rest: ["ask", "-h", "why?"] })
  })

  it("leave --as to a command that means something else by it", () => {
    expect(readGlobals(["brief", "--as", "slack"])).toMatchObject({ as: "slack", rest: ["brief"] })
    expect(readGlobals(["brief", "--as", "html"])).toMatchObject({ as: null, rest: ["brief", "--as", "html"] })
  })

  it.each([
    [["--sources"], "--sources lacks its DIR"],
    [["--now", "June"], "--now June is not a day: write it as 2026-06-20."],
    [["--now", "2031-06"], "--now 2031-06 is not a day"],
    [["--json=yes"], '--json takes no value, and was given "yes".'],
  ])("%j is refused", (argv, message) => {
    expect(() => readGlobals(argv)).toThrow(message)
  })
})
