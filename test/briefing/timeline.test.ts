import { describe, expect, it } from "vitest"
import { timeline } from "../../src/briefing/timeline.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

const article = (published: string, text: string) => `---\npublished: ${published}\n---\n${text}\n`
const over = (files: Readonly<Record<string, string>>) =>
  Dossier.of(Object.entries(files).map(([file, text]) => readSource(file, text)))

const gull = article(
  "2031-05-07",
  "The Holm footbridge collapsed on Monday evening during the spring fair, the harbour office said. The council will vote on a new bridge on 3 June. Engineers expect the repair to cost £2 million by the end of 2032.",
)
const heron = article(
  "2031-05-08",
  "The Holm footbridge collapsed on Monday during the spring fair. Days before it fell, a warden had closed one lane.",
)

describe("timeline", () => {
  it("puts the same happening of several sources into one event with all its citations", () => {
    const { events } = timeline(over({ "gull.md": gull, "heron.md": heron }))
    const fall = events.find(({ start }) => start === "2031-05-05")
    expect(fall?.citations.map(({ file }) => file)).toEqual(["gull.md", "heron.md"])
    expect(events.filter(({ start }) => start === "2031-05-05")).toHaveLength(1)
  })

  it("tells reported, planned and predicted apart, in order of date", () => {
    const { events } = timeline(over({ "gull.md": gull }))
    expect(events.map(({ start, status }) => `${start} ${status}`)).toEqual([
      "2031-05-05 reported",
      "2031-06-03 planned",
      "2032-12-31 predicted",
    ])
  })

  it("keeps the order of what has no date", () => {
    const { undated } = timeline(over({ "heron.md": heron }))
    expect(undated.map(({ order }) => order)).toEqual(["Days before it fell"])
  })

  it("keeps to a topic, and to days, months and years", () => {
    const dossier = over({ "gull.md": gull, "heron.md": heron })
    expect(timeline(dossier, { topic: "council vote" }).events.map(({ start }) => start)).toEqual(["2031-06-03"])
    expect(timeline(dossier, { topic: "zeppelin" }).events).toEqual([])
    expect(timeline(dossier, { from: "2031-06" }).events.map(({ start }) => start)).toEqual([
      "2031-06-03",
      "2032-12-31",
    ])
    expect(timeline(dossier, { to: "2031-05" }).events.map(({ start }) => start)).toEqual(["2031-05-05"])
    expect(timeline(dossier, { from: "2032", to: "2032" }).events.map(({ start }) => start)).toEqual(["2032-12-31"])
  })

  it("marks a happening that sources date differently as contested, and nothing else", () => {
    const dossier = over({
      "gull.md": article(
        "2031-05-20",
        "The Holm night ferry service to Skarn resumed on Tuesday 6 May. The fair closed on 9 May.",
      ),
      "heron.md": article(
        "2031-05-21",
        "The Holm night ferry service to Skarn resumed on 8 May. The fair had 900 visitors.",
      ),
    })
    expect(timeline(dossier).events.map(({ start, contested }) => `${start} ${contested}`)).toEqual([
      "2031-05-06 true",
      "2031-05-08 true",
      "2031-05-09 false",
    ])
  })

  it("follows sources that come and go", () => {
    const dossier = over({ "gull.md": gull })
    expect(timeline(dossier).events).toHaveLength(3)
    dossier.add(readSource("heron.md", heron))
    expect(timeline(dossier).undated).toHaveLength(1)
    dossier.remove("gull")
    expect(timeline(dossier).events.map(({ citations }) => citations.map(({ file }) => file))).toEqual([["heron.md"]])
  })

  it("cites exactly what stands in the source", () => {
    const dossier = over({ "gull.md": gull, "heron.md": heron })
    const { events, undated } = timeline(dossier)
    for (const { citations } of [...events, ...undated])
      for (const { source, start, end, quote } of citations)
        expect(dossier.source(source)?.text.slice(start, end)).toBe(quote)
  })

  it("shows of a large dossier the days that mattered, and all of them when asked", () => {
    const files: Record<string, string> = {}
    const day = (n: number) => new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10)
    for (let i = 0; i < 120; i++) {
      const published = day(i)
      const minor = Array.from(
        { length: 3 },
        (_, k) => `Boat number ${i}-${k} left pier ${k} on ${day(Math.max(0, i - k - 2))}.`,
      )
      const major = i >= 60 && i < 100 ? "The Holm footbridge collapsed on 2 March 2031 during the fair." : ""
      files[`a${i}.md`] = article(published, [...minor, major].join(" "))
    }
    const dossier = over(files)
    const mattered = timeline(dossier)
    expect(mattered.chosen).toBe(true)
    expect(mattered.events.length).toBeLessThanOrEqual(36)
    expect(mattered.events.find(({ start }) => start === "2031-03-02")?.text).toContain("footbridge")
    expect(timeline(dossier, { all: true }).events.length).toBeGreaterThan(100)
  })
})
