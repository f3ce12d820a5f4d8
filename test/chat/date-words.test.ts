import { describe, expect, it } from "vitest"
import { dateWords } from "../../src/chat/date-words.ts"

describe("dates in words", () => {
  it.each([
    ["2026-06-12", "2026-06-12", "12 June 2026"],
    ["2026-06-03", "2026-06-09", "3–9 June 2026"],
    ["2026-06-28", "2026-07-04", "28 June – 4 July 2026"],
    ["2025-12-28", "2026-01-04", "28 December 2025 – 4 January 2026"],
    ["2026-06-01", "2026-06-30", "June 2026"],
    ["2024-02-01", "2024-02-29", "February 2024"],
    ["2026-07-01", "2026-09-30", "July–September 2026"],
    ["2026-01-01", "2026-12-31", "2026"],
    ["2023-01-01", "2024-12-31", "2023–2024"],
  ])("%s to %s is %s", (start, end, words) => {
    expect(dateWords({ start, end })).toBe(words)
  })
})
