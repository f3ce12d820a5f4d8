import { describe, expect, it } from "vitest"
import { datesOf } from "../../src/analysis/dates.ts"
import type { DateMention } from "../../src/analysis/model.ts"
import { unitsOf } from "../../src/analysis/units.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

const PUBLISHED = "2025-06-18" // a Wednesday

function read(text: string, published: string | null = PUBLISHED): DateMention[] {
  const front = published ? `---\npublished: ${published}\n---\n` : ""
  const source = readSource("test.md", `${front}${text}\n`)
  return datesOf(source, unitsOf(source))
}

/** `text value` of each, and its days where they aren't plain from the value. */
const values = (text: string, published: string | null = PUBLISHED) =>
  read(text, published).map((d) => `${d.text} = ${d.value}`)
const days = (text: string) => read(text).map((d) => (d.range ? `${d.range.start}..${d.range.end}` : null))

const VALUES: readonly (readonly [string, readonly string[]])[] = [
  // full and partial
  ["The bridge opened on 3 May 2019.", ["3 May 2019 = 2019-05-03"]],
  ["The bridge opened on May 3rd, 2019.", ["May 3rd, 2019 = 2019-05-03"]],
  ["The bridge opened on Tuesday, June 3.", ["Tuesday, June 3 = 2025-06-03"]],
  ["It was signed 2024-02-29.", ["2024-02-29 = 2024-02-29"]],
  ["The vote was on the 4th of July.", ["the 4th of July = 2024-07-04"]],
  ["The vote will be on 4 July.", ["4 July = 2025-07-04"]],
  ["They met in March.", ["March = 2025-03"]],
  ["They met in November.", ["November = 2024-11"]],
  ["They will meet in November.", ["November = 2025-11"]],
  ["They met last October.", ["last October = 2024-10"]],
  ["Sales rose in early 2025.", ["early 2025 = 2025"]],
  ["Sales rose in Q3 2024.", ["Q3 2024 = 2024-Q3"]],
  ["Sales rose in the third quarter of 2024.", ["the third quarter of 2024 = 2024-Q3"]],
  ["He ruled in 2003–2004.", ["2003–2004 = 2003/2004"]],
  ["It fell in the first half of 2024.", ["the first half of 2024 = 2024-H1"]],
  ["Schools closed in the summer of 2022.", ["the summer of 2022 = 2022-SU"]],
  ["It was popular in the 1990s and in the nineteenth century.", ["the 1990s = 199", "the nineteenth century = 18"]],
  ["Her 2023 refit was cheap.", ["2023 = 2023"]],
  ["The boats ran on 7 and 8 June.", ["7 and 8 June = 2025-06-07/2025-06-08"]],
  ["The boats ran between 3 and 5 May.", ["3 and 5 May = 2025-05-03/2025-05-05"]],
  ["The boats ran from June 3-5, 2024.", ["June 3-5, 2024 = 2024-06-03/2024-06-05"]],
  // relative to publication
  ["It sank yesterday.", ["yesterday = 2025-06-17"]],
  ["It sank on Tuesday.", ["Tuesday = 2025-06-17"]],
  ["The court will sit on Tuesday.", ["Tuesday = 2025-06-24"]],
  ["It sank last Friday.", ["last Friday = 2025-06-13"]],
  ["The court sits next Tuesday.", ["next Tuesday = 2025-06-24"]],
  ["It sank last week.", ["last week = 2025-W24"]],
  ["It sank last month.", ["last month = 2025-05"]],
  ["It sank two years ago.", ["two years ago = 2023"]],
  ["It sank about three weeks ago.", ["about three weeks ago = 2025-W22"]],
  ["It sank this morning.", ["this morning = 2025-06-18TMO"]],
  ["It sank on Monday evening.", ["Monday evening = 2025-06-16TEV"]],
  ["It sank last night.", ["last night = 2025-06-17TNI"]],
  ["The inquiry reports by the end of the year.", ["the end of the year = 2025"]],
  ["The inquiry reports by the end of the quarter.", ["the end of the quarter = 2025-Q2"]],
  ["It fell earlier this year.", ["earlier this year = 2025"]],
  ["It fell late last year.", ["late last year = 2024"]],
  // relative to a date just named
  ["The mast fell on 3 June. Two days later it was gone.", ["3 June = 2025-06-03", "Two days later = 2025-06-05"]],
  [
    "The mast fell on 3 March. The following month it was gone.",
    ["3 March = 2025-03-03", "The following month = 2025-04"],
  ],
  ["The mast fell in 2001. One year later it was back.", ["2001 = 2001", "One year later = 2002"]],
  ["They voted on 3 June, and that evening they left.", ["3 June = 2025-06-03", "that evening = 2025-06-03TEV"]],
  ["A week after 9 May they left.", ["A week after 9 May = 2025-W20"]],
  ["In 2004, the firm moved. In April it closed.", ["2004 = 2004", "April = 2004-04"]],
  ["The fair ran 28 May – 11 June 2024.", ["28 May = 2024-05-28", "11 June 2024 = 2024-06-11"]],
  ["It opens on Thursday nights.", ["Thursday nights = XXXX-WXX-4"]],
  ["They waited for two decades.", ["two decades = P20Y"]],
  ["It lived 66 million years ago.", ["66 million years ago = PAST_REF"]],
  ["It sank in the early hours of Sunday.", ["the early hours of Sunday = 2025-06-15TMO"]],
  ["It was approved in the first week of May.", ["the first week of May = 2025-05"]],
  ["It will be shut from Monday to Wednesday.", ["Monday = 2025-06-23", "Wednesday = 2025-06-25"]],
  // times
  ["They met at 6.40pm on 3 June.", ["6.40pm = 2025-06-03T18:40", "3 June = 2025-06-03"]],
  ["They met at 19:05 on 3 June.", ["19:05 = 2025-06-03T19:05", "3 June = 2025-06-03"]],
  [
    "On 3 June they met at five past seven in the evening.",
    ["3 June = 2025-06-03", "five past seven in the evening = 2025-06-03T19:05"],
  ],
  ["On 3 June they met at half past six.", ["3 June = 2025-06-03", "half past six = 2025-06-03T06:30"]],
  ["On 3 June they met at noon.", ["3 June = 2025-06-03", "noon = 2025-06-03T12:00"]],
  ["It opened at 8 p.m. Friday.", ["8 p.m. Friday = 2025-06-13T20:00"]],
  ["The museum, closed since January, reopens on Saturday.", ["January = 2025-01", "Saturday = 2025-06-21"]],
  ["It was blocked on Thursday (June 12).", ["Thursday = 2025-06-12", "June 12 = 2025-06-12"]],
  // holidays
  ["It closed on Christmas Eve.", ["Christmas Eve = 2024-12-24"]],
  ["It will close at Thanksgiving.", ["Thanksgiving = 2025-11-27"]],
  ["It closed on Good Friday 2024.", ["Good Friday 2024 = 2024-03-29"]],
  // durations and repeats
  ["They waited for 40 minutes.", ["40 minutes = PT40M"]],
  ["They waited for two and a half years.", ["two and a half years = P30M"]],
  ["It opens every Thursday.", ["every Thursday = XXXX-WXX-4"]],
  ["It is an annual fair.", ["annual = P1Y"]],
  ["It is now smaller.", ["now = PRESENT_REF"]],
]

describe("datesOf", () => {
  it.each(VALUES)("reads %j", (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it("gives each date the days it stands for", () => {
    expect(days("It fell in early 2025.")).toEqual(["2025-01-01..2025-04-30"])
    expect(days("It fell in Q3 2024.")).toEqual(["2024-07-01..2024-09-30"])
    expect(days("It ran on 7 and 8 June.")).toEqual(["2025-06-07..2025-06-08"])
    expect(days("Within 12 months, the fund will close.")).toEqual(["2025-06-18..2026-06-18"])
    expect(days("It ran in the week of 2 June.")).toEqual(["2025-06-02..2025-06-08"])
    expect(days("It ran in 2003–2004.")).toEqual(["2003-01-01..2004-12-31"])
  })

  it("tells the word before a date that bounds it", () => {
    expect(read("It will open by 3 July.")[0]?.relation).toBe("by")
    expect(read("It has been shut since 3 May.")[0]?.relation).toBe("since")
    expect(read("It opened on 3 May.")[0]?.relation).toBe(null)
  })

  it("reports a weekday that isn't that of its date", () => {
    expect(read("It opened on Monday, 3 June 2025.")[0]?.problem).toBe(
      "The text says Monday, but 3 June 2025 is a Tuesday.",
    )
    expect(read("It opened on Tuesday, 3 June 2025.")[0]?.problem).toBeNull()
  })

  it("leaves relative dates of an undated source open, and takes a missing year from a date it names itself", () => {
    expect(read("The boat sank last week.", null)[0]?.range).toBeNull()
    const [, second] = read("The line opened on September 29, 2024. Readers were fitted by August 31.", null)
    expect(second?.range).toEqual({ start: "2024-08-31", end: "2024-08-31" })
    expect(second?.problem).toMatch(/undated/)
  })

  it("reads dates in table rows and headings", () => {
    const text = "# Events of June 2024\n\n| When | What |\n|---|---|\n| 12 May 2024 | Order |\n"
    expect(values(text)).toEqual(["June 2024 = 2024-06", "12 May 2024 = 2024-05-12"])
  })

  it("gives offsets in the source's text", () => {
    const text = "The bridge opened.\n\nIt shut again on 3 May 2019, at noon."
    for (const date of read(text)) expect(text.slice(date.start, date.end)).toBe(date.text)
  })
})
